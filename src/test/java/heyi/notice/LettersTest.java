package heyi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-20T01:00:00Z");
    private static final Letters.Matter MATTER = new Letters.Matter("1", "答复要约", "杭州湘湖针织有限公司", "2026-0001", "/tasks/1");

    /** One text message has 70 characters; with names of usual length nothing that we write is longer. */
    @ParameterizedTest
    @MethodSource("letters")
    void a_text_message_is_one_text_message(Letter letter) {
        var address = new Address(new OutboxSettings(Path.of("."), "https://heyi.example.cn"));
        var link = letter.link() == null ? "" : address.shortLink(1_000_000, letter.link());
        assertThat("【和议】" + letter.text() + link).hasSizeLessThanOrEqualTo(70);
        assertThat(letter.subject()).isNotBlank().hasSizeLessThan(60);
    }

    static Stream<Letter> letters() {
        return Stream.of(
                Letters.reminder("1", MATTER, DAY, "依据"),
                Letters.newWork(DAY, 12),
                Letters.offerServed(MATTER, "职工方", DAY),
                Letters.urged(MATTER, "杭州市萧山区总工会"),
                PhoneLetters.moved(1),
                PhoneLetters.movedOnRoll(UUID.randomUUID(), 2000, 1),
                CaseLetters.meetingCalled(MATTER, 12, NINE, "杭州市萧山区建设四路88号三楼会议室", true),
                CaseLetters.meetingCalledOff(MATTER, 12, NINE),
                CaseLetters.voteCalledOff(MATTER, NINE),
                CaseLetters.offerWithdrawn(MATTER, "职工方"),
                CaseLetters.replyLapsed(MATTER, "企业方", DAY),
                CaseLetters.inForce(MATTER, DAY),
                CaseLetters.notInForce(MATTER, "萧山区人力资源和社会保障局"),
                Letters.decided(MATTER, "萧山区人力资源和社会保障局"),
                Letters.voteOpen(UUID.randomUUID(), NINE, NINE.plusHours(8)),
                Letters.voteEnds(UUID.randomUUID(), NINE, NINE.plusHours(8)),
                Letters.signInCode("1", "123456", NINE),
                Letters.mailCode("1", "123456", NINE));
    }
}
