package heyi.rules;

/** A way in which the laws of places differ that is no number: one of a few named choices. */
public interface Trait {

    String name();

    String label();
}
