package heyi.account;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints at each start, as long as nobody keeps the installation, where its first administrator signs up. Straight to the
 * standard output: a log file keeps what it gets, and other people read it.
 */
@Component
class FirstAdministratorNotice {

    private final FirstAdministrator first;

    FirstAdministratorNotice(FirstAdministrator first) {
        this.first = first;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext web)) return;
        int port = web.getWebServer().getPort();
        first.invite().ifPresent(token -> print(port, LinkPurpose.FIRST_ADMINISTRATOR.page(token)));
    }

    private static void print(int port, String page) {
        var out = console();
        out.println();
        out.println("平台还没有系统管理员。请在 24 小时内用浏览器打开下面的链接，设立首任系统管理员（只能使用一次；重新启动将换发新链接）：");
        out.println("  http://localhost:" + port + page);
        out.println("从其他电脑打开时，请把 localhost:" + port + " 换成平台的地址。");
        out.println();
        out.flush();
    }

    private static PrintStream console() {
        var own = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        var charset = own.newEncoder().canEncode('和') ? own : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
    }
}
