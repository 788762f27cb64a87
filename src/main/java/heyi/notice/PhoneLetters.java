package heyi.notice;

import java.util.UUID;

/** Messages about telephone numbers that move. */
final class PhoneLetters {

    private PhoneLetters() {}

    /** To the number that the person had. */
    static Letter moved(long change) {
        var text = "您在单位名册上登记的手机号已改为其他号码。如非您本人要求，请立即告知本单位工会。";
        return new Letter(MessageKind.PHONE_CHANGED, Long.toString(change), "您登记的手机号已更改", text, "", null, null, null);
    }

    static Letter movedOnRoll(UUID employer, long people, long firstChange) {
        return Letter.of(
                MessageKind.PHONE_CHANGED,
                employer + " " + firstChange,
                "名册中" + people + "名职工的手机号已更改，请核对",
                "本单位名册中" + people + "名职工的手机号已更改，请向职工本人核对。",
                "投票验证码发往名册登记的手机号。何人何时作出更改，见名册的变更记录。如有冒用，请在召集投票前更正。",
                "/rolls/" + employer);
    }
}
