package heyi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that we did not write at the other end, and sockets that behave badly. */
class MailCarrierTest {

    private static PostOffice office;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void create_database() {
        office = PostOffice.open();
    }

    @BeforeEach
    void start() {
        office.empty();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_says_what_by_when_and_leads_to_the_page() throws Exception {
        var zhou = office.withMail(office.aPerson("周敏"), "zhou@example.cn");
        office.outbox.send(zhou.id(), PostOffice.reminder("task-1"));
        var node = office.node(mail(server.getSmtp().getPort()));
        node.sendDue();
        node.sendDue();
        var letters = server.getReceivedMessages();
        assertThat(letters).hasSize(1);
        assertThat(letters[0].getSubject()).isEqualTo("请最迟于3月6日（周五）办理：答复要约");
        assertThat(letters[0].getAllRecipients()[0]).hasToString("zhou@example.cn");
        assertThat(letters[0].getMessageID())
                .isEqualTo("<" + office.column("id::text", String.class).get(0) + "@heyi>");
        assertThat(letters[0].getContentType()).startsWith("text/plain");
        assertThat((String) letters[0].getContent())
                .contains("最后期限：2026年3月6日（星期五）（含当日）", "https://heyi.example.cn/tasks/task-1")
                .doesNotContain("周敏");
        assertThat(GreenMailUtil.getHeaders(letters[0])).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void a_code_proves_an_address_and_leaves_no_trace() throws Exception {
        var zhou = office.aPerson("周敏");
        var addresses = new MailAddresses(office.sql, office.outbox, office.clock);
        addresses.ask(zhou.id(), " zhou@example.cn ");
        assertThatThrownBy(() -> addresses.ask(zhou.id(), "zhou@example.cn")).hasMessageContaining("一分钟");
        office.node(mail(server.getSmtp().getPort())).sendDue();
        var text = (String) server.getReceivedMessages()[0].getContent();
        var code = text.replaceAll("(?s).*确认码是(\\d{6}).*", "$1");
        assertThat(addresses.of(zhou.id()).confirmed()).isNull();
        assertThat(addresses.confirm(zhou.id(), code.equals("000000") ? "111111" : "000000"))
                .isFalse();
        assertThat(addresses.confirm(zhou.id(), code)).isTrue();
        assertThat(addresses.confirm(zhou.id(), code)).isFalse();
        assertThat(addresses.of(zhou.id())).isEqualTo(new MailAddresses.Mail("zhou@example.cn", null));
        assertThat(office.column("concat(text, to_mail)", String.class)).containsExactly("");
    }

    @Test
    void guesses_and_codes_are_few() {
        var zhou = office.aPerson("周敏");
        var addresses = new MailAddresses(office.sql, office.outbox, office.clock);
        for (int i = 0; i < MailAddresses.CODES_A_DAY; i++) {
            addresses.ask(zhou.id(), "zhou@example.cn");
            office.pass(Duration.ofMinutes(1));
        }
        assertThatThrownBy(() -> addresses.ask(zhou.id(), "zhou@example.cn")).hasMessageContaining("明天");
        var code = office.column("text", String.class)
                .get(MailAddresses.CODES_A_DAY - 1)
                .replaceAll(".*确认码是(\\d{6}).*", "$1");
        for (int i = 0; i < MailAddresses.ATTEMPTS; i++) {
            assertThat(addresses.confirm(zhou.id(), "wrong")).isFalse();
        }
        assertThat(addresses.confirm(zhou.id(), code)).isFalse();
        assertThatThrownBy(() -> addresses.ask(zhou.id(), "zhou@example.cn\r\nBcc: all@example.cn"))
                .hasMessageContaining("邮箱地址");
    }

    @Test
    void a_mailbox_that_does_not_exist_is_a_dead_letter_and_a_busy_server_is_asked_again() throws IOException {
        assertThat(faultOf("550 5.1.1 no such mailbox")).isEqualTo("SMTP 550");
        assertThat(office.column("given_up_at is not null", Boolean.class)).containsExactly(true);
        office.empty();
        assertThat(faultOf("451 4.7.1 greylisted")).isEqualTo("SMTP 451");
        assertThat(office.column("given_up_at is not null", Boolean.class)).containsExactly(false);
    }

    @Test
    void a_server_that_is_not_there_is_asked_again() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        var zhou = office.withMail(office.aPerson("周敏"), "zhou@example.cn");
        office.outbox.send(zhou.id(), PostOffice.reminder("refused"));
        office.node(mail(closed)).sendDue();
        assertThat(office.column("sent_at is null and given_up_at is null and fault is not null", Boolean.class))
                .containsExactly(true);
        office.pass(Duration.ofMinutes(2));
        office.node(mail(server.getSmtp().getPort())).sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_accepts_and_says_nothing_is_left() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var zhou = office.withMail(office.aPerson("周敏"), "zhou@example.cn");
            office.outbox.send(zhou.id(), PostOffice.reminder("silent"));
            office.node(mail(silent.getLocalPort())).sendDue();
        }
        assertThat(office.column("sent_at is null and given_up_at is null and fault is not null", Boolean.class))
                .containsExactly(true);
    }

    @Test
    void mail_without_a_sender_is_refused_at_start() {
        assertThatThrownBy(() -> new MailCarrier(new JavaMailSenderImpl(), null))
                .isInstanceOf(WrongMessageSettings.class)
                .hasMessageContaining("heyi.messages.from");
        assertThatThrownBy(() -> new MailCarrier(new JavaMailSenderImpl(), "和议"))
                .hasMessageContaining("no e-mail address");
    }

    /** A server that answers each recipient in this way. */
    private static String faultOf(String answer) throws IOException {
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> talk(socket, answer));
            thread.setDaemon(true);
            thread.start();
            var zhou = office.withMail(office.aPerson("周敏"), "zhou@example.cn");
            office.outbox.send(zhou.id(), PostOffice.reminder("refused"));
            office.node(mail(socket.getLocalPort())).sendDue();
            return office.column("fault", String.class).get(0);
        }
    }

    private static void talk(ServerSocket socket, String answer) {
        try (var caller = socket.accept()) {
            var out = caller.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var told = line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                out.write((told + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // the caller has gone
        }
    }

    private static MailCarrier mail(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var time = sender.getJavaMailProperties();
        time.setProperty("mail.smtp.connectiontimeout", "1000");
        time.setProperty("mail.smtp.timeout", "1000");
        time.setProperty("mail.smtp.writetimeout", "1000");
        return new MailCarrier(sender, "heyi@example.cn");
    }
}
