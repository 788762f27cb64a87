package heyi.document;

import heyi.congress.Congress;
import heyi.congress.Outcome;
import heyi.congress.Sitting;
import heyi.rules.Parameter;
import heyi.rules.RuleBook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the congress decided: counts and the rule as applied, never a voter. */
@Component
class ResolutionAssembly implements Assembly {
    private final Congress congress;
    private final RuleBook rules;
    private final Heads heads;

    ResolutionAssembly(Congress congress, RuleBook rules, Heads heads) {
        this.congress = congress;
        this.rules = rules;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.RESOLUTION;
    }

    @Override
    public ResolutionPaper paper(CaseFacts facts, String subject) {
        var sitting = congress.all(facts.id()).stream()
                .filter(s -> s.documentSubject().equals(subject) && s.outcome() != Outcome.PENDING)
                .findFirst()
                .orElseThrow(this::notReady);
        var votes = Adoptions.votes(sitting);
        var tally = tally(facts, sitting, votes);
        var closed = LawTime.day(Objects.requireNonNull(sitting.closedAt()));
        return new ResolutionPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.employer().name() + "职工代表大会",
                        closed,
                        Parameter.QUORUM,
                        Parameter.ADOPTION_MAJORITY,
                        Parameter.SECRET_VOTE),
                sitting.session(),
                closed,
                sitting.place(),
                "《" + facts.contractTitle() + "（草案）》第" + sitting.draftVersion() + "稿",
                votes,
                "到会代表" + required(facts, Parameter.QUORUM, votes.total(), closed) + "人",
                sitting.outcome() != Outcome.NO_QUORUM,
                "赞成票" + required(facts, Parameter.ADOPTION_MAJORITY, votes.total(), closed) + "票",
                sitting.outcome() == Outcome.ADOPTED,
                sitting.ruleText(),
                "表决采用电子投票，由和议平台自动计票；平台不保存投票人与选票的对应关系。",
                tally,
                Sha256.of(tally.getBytes(StandardCharsets.UTF_8)),
                List.of("签到记录", "计票记录"));
    }

    private String required(CaseFacts facts, Parameter parameter, int total, LocalDate on) {
        var rule = rules.require(facts.law(), facts.agreementKind(), parameter, on);
        return MajorityText.of(rule.majority(), total);
    }

    /** The published counts in one line, so that anybody can compute the check sum again. */
    private static String tally(CaseFacts facts, Sitting s, Paper.Votes v) {
        return "%s;%d;%d;%d;%d;%d;%d;%d;%d"
                .formatted(
                        facts.file().number(),
                        s.no(),
                        s.draftVersion(),
                        v.total(),
                        v.present(),
                        v.returned(),
                        v.inFavour(),
                        v.against(),
                        v.abstained());
    }
}
