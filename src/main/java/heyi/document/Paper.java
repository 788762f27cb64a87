package heyi.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of one document, ready to print. Papers decide nothing: every date, majority and article comes from the
 * caller. Texts are plain text; line ends in them become paragraphs.
 */
public sealed interface Paper
        permits AcceptanceSlipPaper,
                AgreementPaper,
                AppointmentPaper,
                CorrectionPaper,
                DraftPaper,
                FilingFormPaper,
                MinutesPaper,
                OfferPaper,
                PublicationNoticePaper,
                ReplyPaper,
                RepresentativeListPaper,
                ResolutionPaper,
                ReviewDecisionPaper,
                ServiceProofPaper {

    Head head();

    DocumentKind kind();

    default String title() {
        return kind().title();
    }

    /**
     * What every paper carries.
     *
     * @param jurisdiction the place whose rules apply, e.g. 浙江省杭州市萧山区
     * @param basis one entry per legal source, e.g. 《浙江省集体合同条例》第七条; empty where no article orders this paper
     * @param issuer who signs at the foot, in full
     */
    record Head(
            String number,
            String jurisdiction,
            List<String> basis,
            LocalDate issuedOn,
            String issuer,
            String ruleVersion) {}

    /** A last day and its reason, e.g. 自收到要约书之日起10个工作日内，《…》第二十四条. */
    record Due(LocalDate on, String why) {}

    /** Both days included. */
    record Period(LocalDate from, LocalDate to) {}

    /** @param role 职工方, 企业方 or what the party is called in this paper */
    record Party(
            String role,
            String name,
            @Nullable String creditCode,
            @Nullable String address,
            @Nullable String legalRepresentative) {}

    /** @param flags further qualities, e.g. 女职工, 劳务派遣, 残疾职工 */
    record Representative(
            int no,
            String name,
            String sex,
            @Nullable Integer age,
            @Nullable String post,
            boolean chief,
            boolean outside,
            String howProduced,
            List<String> flags,
            @Nullable String term) {}

    /** @param text one or more paragraphs */
    record Clause(int no, String heading, String text) {}

    /** One cell of the wage grid, yuan a month. */
    record Wage(String postClass, String grade, BigDecimal monthly) {}

    /** Persons and papers of one secret ballot. */
    record Votes(
            int total, int present, int issued, int returned, int valid, int inFavour, int against, int abstained) {}

    /**
     * The congress decision that carries a contract.
     *
     * @param revision why the text differs from the one that was voted on; empty if it does not
     */
    record Adoption(String session, LocalDate on, String resolutionNumber, Votes votes, String revision) {}

    /** How both chiefs confirmed one text, as the platform recorded it. */
    record Signing(List<Signed> signatures, String sha256) {}

    /**
     * A chief's confirmed act of signing.
     *
     * @param at null where the signature was given on paper, which bears a day only
     */
    record Signed(String role, String name, LocalDate on, @Nullable LocalDateTime at) {}

    /** A dated step of the round. */
    record Step(String name, LocalDate on) {}
}
