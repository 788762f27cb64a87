package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeyiTest
class ErrorReferencePagesTest {

    @Autowired
    MockMvcTester web;

    @Test
    void everybody_reads_what_a_code_means_in_both_languages() {
        var page = Visitor.body(new Visitor(web).get("/api/errors"));
        assertThat(page)
                .contains("id=\"task.claimed\"", ">409<", "该事项已由同事认领。", "A colleague has taken this item.")
                .contains("id=\"idempotency.bad-key\"", "id=\"offer.delivery-date\"")
                .doesNotContain("??", "{0}");
    }
}
