package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.election.NominateRepresentatives;
import heyi.filing.FileAgreement;
import heyi.negotiation.Clause;
import heyi.negotiation.WriteDraft;
import heyi.offer.PrepareOffer;
import heyi.offer.ProvePostalService;
import heyi.offer.Subject;
import heyi.wage.SkillGrade;
import heyi.wage.WageRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

class FormBindingTest {

    private final FormBinding binding = new FormBinding(words());

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void rows_are_bound_in_order_and_blank_ones_dropped() {
        request.setParameter("startsOn", "2026-03-01");
        request.setParameter("endsOn", "2027-02-28");
        request.setParameter("clauses[0].heading", "总则");
        request.setParameter("clauses[0].text", "第一行\r\n第二行\u0000");
        request.setParameter("clauses[1].heading", "");
        request.setParameter("clauses[1].text", "  ");
        request.setParameter("clauses[10].heading", "附则");
        request.setParameter("clauses[10].text", "本合同自生效之日起施行。");
        request.setParameter("wages[4].postClass", "挡车工");
        request.setParameter("wages[4].grade", "SENIOR");
        request.setParameter("wages[4].monthly", "6,500.50");
        assertThat(bind(WriteDraft.class))
                .isEqualTo(new WriteDraft(
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2027, 2, 28),
                        List.of(new Clause("总则", "第一行\n第二行"), new Clause("附则", "本合同自生效之日起施行。")),
                        List.of(new WageRow("挡车工", SkillGrade.SENIOR, new BigDecimal("6500.50"))),
                        ""));
    }

    @Test
    void requests_that_no_page_sends_are_told_apart_from_bugs() {
        request.setParameter("startsOn", "+999999999-12-31");
        request.setParameter("endsOn", "0001-01-01");
        request.setParameter("clauses[99999].heading", "总则");
        request.setParameter("clauses[x].heading", "总则");
        request.setParameter("clauses[0].heading.length", "1");
        request.setParameter("wages", "1");
        assertThat(binding.bind(WriteDraft.class, Typed.in(request)).errors())
                .containsKeys("startsOn", "endsOn")
                .doesNotContainKey("clauses");
        var nothing = binding.bind(FileAgreement.class, Typed.nothing());
        assertThat(nothing.form() == null).isEqualTo(!nothing.errors().isEmpty());
    }

    @Test
    void two_hundred_clauses_are_not_too_many() {
        request.setParameter("startsOn", "2026-03-01");
        request.setParameter("endsOn", "2027-02-28");
        for (int i = 0; i < 400; i++) {
            if (i < 200) {
                request.setParameter("clauses[" + i + "].heading", "第" + i);
                request.setParameter("clauses[" + i + "].text", "正文");
            }
            request.setParameter("wages[" + i + "].postClass", "岗位" + i);
            request.setParameter("wages[" + i + "].grade", "JUNIOR");
            request.setParameter("wages[" + i + "].monthly", "3000");
        }
        var draft = (WriteDraft) bind(WriteDraft.class);
        assertThat(draft.clauses()).hasSize(200);
        assertThat(draft.clauses().get(199).heading()).isEqualTo("第199");
        assertThat(draft.wages()).hasSize(400);
    }

    @Test
    void lines_become_a_list_and_ticked_boxes_a_list_of_choices() {
        request.setParameter("employeeNumbers", " 001 \r\n\r\n002\r\n");
        request.setParameter("voteOpens", "2026-03-01T09:00");
        request.setParameter("voteEnds", "2026-03-01T17:30");
        var slate = (NominateRepresentatives) bind(NominateRepresentatives.class);
        assertThat(slate.employeeNumbers()).containsExactly("001", "002");
        assertThat(slate.outsiders()).isEmpty();
        assertThat(slate.voteEnds()).isEqualTo(LocalDateTime.of(2026, 3, 1, 17, 30));

        request.setParameter("subjects", "SKILL_PAY", "OTHER");
        request.setParameter("firstMeeting", "2026-03-01T09:00");
        request.setParameter("content", "x");
        request.setParameter("place", "x");
        assertThat(((PrepareOffer) bind(PrepareOffer.class)).subjects())
                .containsExactly(Subject.SKILL_PAY, Subject.OTHER);
    }

    @Test
    void what_cannot_be_read_is_named_at_its_field() {
        request.setParameter("startsOn", "明天");
        request.setParameter("wages[3].postClass", "挡车工");
        request.setParameter("wages[3].monthly", "六千");
        var bound = binding.bind(WriteDraft.class, Typed.in(request));
        assertThat(bound.form()).isNull();
        assertThat(bound.errors())
                .containsOnlyKeys("startsOn", "wages[0].monthly")
                .doesNotContainValue("null");
    }

    @Test
    void a_missing_number_is_asked_for() {
        request.setParameter("copies", "");
        request.setParameter("covered", "60");
        assertThat(binding.bind(FileAgreement.class, Typed.in(request)).errors())
                .containsEntry("copies", "请填写");
    }

    @Test
    void a_file_is_judged_by_its_bytes() {
        assertThat(upload("回执.pdf", "MZ an executable".getBytes()).errors()).containsKey("receipt");
        var bound = upload("C:\\扫描\\回执.exe", "%PDF-1.7 …".getBytes());
        assertThat(bound.errors()).isEmpty();
        var receipt = ((ProvePostalService) bound.form()).receipt();
        assertThat(receipt.mediaType()).isEqualTo("application/pdf");
        assertThat(receipt.filename()).isEqualTo("回执.exe");
        assertThat(((ProvePostalService) upload("", new byte[0]).form()).receipt())
                .isNull();
    }

    @Test
    void what_the_system_filled_in_comes_back_as_it_was() {
        var draft = new WriteDraft(
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2027, 2, 28),
                List.of(new Clause("总则", "a\nb")),
                List.of(new WageRow("挡车工", SkillGrade.SENIOR, new BigDecimal("6500.50"))),
                "改");
        assertThat(binding.bind(WriteDraft.class, Typed.of(draft)).form()).isEqualTo(draft);
    }

    private Object bind(Class<?> type) {
        var bound = binding.bind(type, Typed.in(request));
        assertThat(bound.errors()).isEmpty();
        return bound.form();
    }

    private FormBinding.Bound upload(String name, byte[] bytes) {
        var multipart = new MockMultipartHttpServletRequest();
        multipart.addFile(new MockMultipartFile("receipt", name, "application/pdf", bytes));
        return binding.bind(ProvePostalService.class, Typed.in(multipart));
    }
}
