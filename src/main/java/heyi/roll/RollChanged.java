package heyi.roll;

import heyi.rules.RuleBroken;

/** The roll is no longer what the preview was compared with: nothing was imported, and the preview has to be made anew. */
public class RollChanged extends RuleBroken {

    RollChanged() {
        super("roll.changed", "名册在您预览之后有了变化，未导入任何内容。已按现在的名册重新核对，请看过新的预览再确认。");
    }
}
