package heyi.demonstration;

import heyi.rehearsal.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at each start where to sign in as whom, as long as the demonstration accounts exist. */
@Component
class Welcome {

    private final JdbcClient sql;
    private final String address;

    Welcome(JdbcClient sql, @Value("${server.address:127.0.0.1}") String address) {
        this.sql = sql;
        this.address = address;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext web)) return;
        var accounts = accounts();
        if (!accounts.isEmpty()) print(web.getWebServer().getPort(), accounts, Table.terminal());
    }

    private void print(int port, List<Account> accounts, PrintStream out) {
        var lines = new ArrayList<String>();
        lines.add("和议演示已就绪：http://" + address + ":" + port + "（只能在本机打开，人员和单位均为虚构）");
        lines.add("");
        lines.add("所有账号的密码都是 " + Accounts.PASSWORD);
        lines.add("");
        int name = width(accounts.stream().map(Account::login).toList());
        int person = width(accounts.stream().map(Account::person).toList());
        accounts.forEach(a ->
                lines.add(Table.pad(a.login(), name) + "  " + Table.pad(a.person(), person) + "  " + a.organisation()));
        lines.add("");
        voter().ifPresent(v -> lines.add("职工用手机验证码登录并投票：" + v.phone() + "（" + v.name() + "，" + v.employer() + "职工代表）"));
        frame(lines, out);
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(Table::width).max().orElse(0);
    }

    private static void frame(List<String> lines, PrintStream out) {
        int width = width(lines);
        out.println("┌" + "─".repeat(width + 2) + "┐");
        lines.forEach(l -> out.println("│ " + Table.pad(l, width) + " │"));
        out.println("└" + "─".repeat(width + 2) + "┘");
        out.flush();
    }

    private List<Account> accounts() {
        return sql.sql(
                        """
                        select l.name as login, p.name || '（' || a.post || '）' as person, o.name as organisation,
                               coalesce(o.headcount, e.headcount, 0) as size, o.kind, a.role
                        from login l
                        join person p on p.id = l.person_id
                        join affiliation a on a.person_id = p.id
                        join organisation o on o.id = a.organisation_id
                        left join organisation e on e.id = o.employer_id
                        where l.demonstration
                        union all
                        select l.name, p.name || '（系统管理员）', '平台', -1, '', ''
                        from login l join person p on p.id = l.person_id join administrator d on d.person_id = p.id
                        where l.demonstration
                        order by size, kind desc, role
                        """)
                .query(Account.class)
                .list();
    }

    /** A delegate who can vote now. */
    private Optional<Voter> voter() {
        return sql.sql(
                        """
                        select p.name, p.phone, e.name as employer
                        from vote v
                        join voter_roll r on r.vote_id = v.id and not r.voted
                        join person p on p.id = r.person_id
                        join bargaining_case c on c.id = v.case_id
                        join organisation e on e.id = c.employer_id
                        where v.closed_at is null and p.phone is not null
                          and not exists (select 1 from login l where l.person_id = p.id)
                        order by p.phone limit 1
                        """)
                .query(Voter.class)
                .optional();
    }

    private record Account(String login, String person, String organisation) {}

    private record Voter(String name, String phone, String employer) {}
}
