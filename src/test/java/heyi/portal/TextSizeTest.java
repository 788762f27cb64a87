package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeyiTest
class TextSizeTest {

    @Autowired
    MockMvcTester web;

    @Test
    void who_asks_for_large_text_keeps_it_until_asking_for_the_other() {
        var asked = web.get().uri("/sign-in?size=large").exchange();
        assertThat(asked).bodyText().contains("class=\"large\"", "/sign-in?size=normal");
        var cookie = asked.getResponse().getCookie("size");
        assertThat(cookie).isNotNull();
        assertThat(web.get().uri("/register").cookie(cookie)).bodyText().contains("class=\"large\"");
        assertThat(web.get().uri("/sign-in?size=normal").cookie(cookie))
                .bodyText()
                .doesNotContain("class=\"large\"")
                .contains("/sign-in?size=large");
    }

    @Test
    void nothing_else_is_a_size() {
        var answer = web.get().uri("/sign-in?size=\"huge").exchange();
        assertThat(answer).hasStatusOk().bodyText().doesNotContain("class=\"large\"");
        assertThat(answer.getResponse().getCookie("size")).isNull();
    }
}
