package heyi.casefile;

import heyi.rules.Parameter;
import org.jspecify.annotations.Nullable;

/** The dates that run in a case. Those without a parameter are set by the parties themselves. */
public enum CaseClock {
    ELECTION_END("代表选举投票截止", null),
    WORKER_REFILL("补选职工方代表", Parameter.VACANCY_REFILL),
    EMPLOYER_REFILL("另行指派企业方代表", Parameter.VACANCY_REFILL),
    REPLY("答复要约", Parameter.REPLY),
    EMPLOYER_REPRESENTATIVES("指派企业方代表", null),
    URGE("督促应约", null),
    ORDER("责令应约", null),
    AGENDA_NOTICE("送达议题和代表名单", Parameter.AGENDA_NOTICE),
    DISCLOSURE("提供协商资料", Parameter.DISCLOSURE),
    BARGAINING_LIMIT("完成协商", Parameter.BARGAINING_LIMIT),
    MEETING("召开协商会议", null),
    SUSPENSION_END("恢复协商", null),
    DRAFT_TO_CONGRESS("草案提交职代会", Parameter.DRAFT_TO_CONGRESS),
    REVOTE("修改稿再次提交职代会", Parameter.REVOTE),
    VOTE_END("表决截止", null),
    SIGNING("签署合同", null),
    FILING("报送审查", Parameter.FILING),
    REVIEW("审查", Parameter.REVIEW),
    PAPER_OBJECTION("补录纸质异议", Parameter.PAPER_OBJECTION_ENTRY),
    PUBLICATION("公布合同", Parameter.PUBLICATION);

    private final String label;
    private final @Nullable Parameter parameter;

    CaseClock(String label, @Nullable Parameter parameter) {
        this.label = label;
        this.parameter = parameter;
    }

    public String label() {
        return label;
    }

    /** The statutory parameter that sets the length; null if the parties set the date. */
    public @Nullable Parameter parameter() {
        return parameter;
    }
}
