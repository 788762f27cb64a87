package heyi.roll;

import heyi.rules.RuleBroken;

/** The roll is no longer what the preview was compared with: nothing was imported, and the preview has to be made anew. */
public class RollChanged extends RuleBroken {

    RollChanged() {
        super("roll.changed");
    }
}
