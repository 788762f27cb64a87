package heyi.election;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.election.ReportVacancy.VacancyCause;
import heyi.party.Person;
import heyi.party.Side;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a mandate ended: the earliest of its ends says so, in the language of the reader. */
class MandateEndingTest {

    private static final LocalDate EARLY = LocalDate.of(2026, 3, 10);
    private static final LocalDate LATE = LocalDate.of(2026, 9, 1);

    @Test
    void one_that_runs_has_no_end() {
        assertThat(aMandate(null, null, null, null, null).endedOn()).isNull();
        assertThat(aMandate(null, null, null, null, null).whyEnded()).isEmpty();
    }

    @Test
    void the_earliest_end_counts() {
        var left = aMandate(LATE, LATE, "本人辞去", EARLY, null);
        assertThat(left.endedOn()).isEqualTo(EARLY);
        said(left, "劳动关系已终止", "employment ended");
        said(aMandate(LATE, EARLY, null, LATE, null), "已终止", "ended");
        var expired = aMandate(EARLY.minusDays(1), LATE, "本人辞去", LATE, null);
        assertThat(expired.endedOn()).as("the day after its last").isEqualTo(EARLY);
        said(expired, "期限届满", "the term is over");
    }

    @Test
    void a_case_that_closed_ends_only_what_had_no_last_day() {
        said(aMandate(null, null, null, null, EARLY), "本案已结案", "the case is closed");
        var dated = aMandate(LATE, null, null, null, EARLY);
        assertThat(dated.endedOn()).isEqualTo(LATE.plusDays(1));
        said(dated, "期限届满", "the term is over");
    }

    @ParameterizedTest
    @CsvSource({
        "RESIGNED,本人辞去,resigned",
        "RECALLED,本方撤换,recalled by their side",
        "LEFT,离职或职务变动,left or changed post",
        "UNABLE,不能履行职责,unable to serve"
    })
    void a_cause_is_told_in_the_readers_language_and_its_details_to_nobody(
            VacancyCause cause, String chinese, String english) {
        var plain = new ReportVacancy(1, cause, "");
        said(aMandate(null, EARLY, plain.reason(), null, null), chinese, english);
        var detailed = new ReportVacancy(1, cause, "健康原因");
        var mandate = aMandate(null, EARLY, detailed.reason(), null, null);
        said(mandate, chinese, english);
        assertThat(mandate.whyEnded()).isEqualTo(chinese + "：健康原因");
    }

    @Test
    void who_became_chief_gave_up_the_seat_of_a_member() {
        said(aMandate(null, EARLY, Mandate.MADE_CHIEF, null, null), "改任首席代表", "became chief representative");
    }

    /** Written by an older version in other words. */
    @Test
    void an_unknown_cause_stays_as_it_was_written() {
        said(aMandate(null, EARLY, "调往外地", null, null), "调往外地", "调往外地");
    }

    private static void said(Mandate mandate, String chinese, String english) {
        assertThat(mandate.ending().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(mandate.ending().in(Locale.ENGLISH)).isEqualTo(english);
    }

    private static Mandate aMandate(
            @Nullable LocalDate endsOn,
            @Nullable LocalDate revokedOn,
            @Nullable String reason,
            @Nullable LocalDate leftOn,
            @Nullable LocalDate caseEndedOn) {
        return new Mandate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Side.WORKERS,
                UUID.randomUUID(),
                1,
                1,
                UUID.randomUUID(),
                "王芳",
                Person.Sex.F,
                "缝纫工",
                Capacity.MEMBER,
                Origin.ELECTED,
                "NEGOTIATE",
                true,
                null,
                "工会",
                LocalDate.of(2026, 3, 2),
                endsOn,
                false,
                revokedOn,
                reason,
                leftOn,
                caseEndedOn);
    }
}
