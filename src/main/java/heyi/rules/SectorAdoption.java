package heyi.rules;

/** How an agreement of a sector or an area is adopted; several choices of one row are alternatives. */
public enum SectorAdoption implements Trait {
    SECTOR_CONGRESS("行业性、区域性职工代表大会审议"),
    EACH_FIRM("各企业职工代表大会（职工大会）分别审议"),
    RECOGNITION("企业认可并经其职工代表大会审议"),
    AS_IN_ONE_FIRM("参照单个企业的程序");

    private final String label;

    SectorAdoption(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
