package heyi.process;

/**
 * The Java half of one BPMN model.
 *
 * <p>By convention the user task {@code User_ServeOffer} is the method {@code String serveOffer(Work, Form)}: it does
 * the domain's work and returns the sentence for the timeline. {@code Form serveOfferForm(Work)}, where present, fills
 * in what the system already knows. {@link Internal} keeps the sentence within the acting party.
 */
interface Glue {}
