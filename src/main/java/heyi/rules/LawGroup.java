package heyi.rules;

import java.util.EnumSet;
import java.util.Set;

/** The parameters of the law under headings, each under one. */
public enum LawGroup {
    REPRESENTATIVES("代表", Parameter.WORKER_REPRESENTATIVES_ELECTED, Parameter.REPRESENTATIVE_TERM_AS_AGREEMENT),
    OFFER("要约和答复", Parameter.REPLY, Parameter.DISCLOSURE_CONTENT),
    NEGOTIATION("协商", Parameter.BARGAINING_LIMIT, Parameter.SUSPENSION_CHIEF_CONSENT),
    CONGRESS("职代会", Parameter.CONGRESS_NOTICE, Parameter.EXTRA_MEETING_SHARE),
    FILING("报送审查", Parameter.FILING, Parameter.EFFECT_ON_OPINION),
    PUBLICATION("公布和续订", Parameter.PUBLICATION, Parameter.RESCISSION_RECORD),
    WAGE("工资", Parameter.ABOVE_MINIMUM_WAGE, Parameter.SKILL_FLOOR_CORE),
    SUPERVISION("争议、监督和责任", Parameter.COORDINATION, Parameter.LOCAL_TEXT_READ),
    PLATFORM("平台规则", Parameter.PAPER_OBJECTION_ENTRY, Parameter.REMINDER_LEAD);

    private final String label;
    private final Set<Parameter> parameters;

    LawGroup(String label, Parameter first, Parameter last) {
        this.label = label;
        parameters = EnumSet.range(first, last);
    }

    public String label() {
        return label;
    }

    public Set<Parameter> parameters() {
        return parameters;
    }
}
