package heyi.party;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who works where, and which of them sit in the workers' congress. Who left is on no roll, but {@link #byPersons} still
 * knows them for the documents of their time.
 */
@Repository
public class Rolls {

    private static final String WORKER =
            """
            select w.employer_id, w.person_id, p.name, p.sex, w.employee_no, w.post, w.manager, w.dispatched, w.disabled
            from worker w join person p on p.id = w.person_id
            """;

    private final JdbcClient sql;

    Rolls(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(
            UUID employer,
            UUID person,
            String employeeNo,
            String post,
            boolean manager,
            boolean dispatched,
            boolean disabled) {
        sql.sql(
                        """
                        insert into worker (employer_id, person_id, employee_no, post, manager, dispatched, disabled)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(employer, person, employeeNo, post, manager, dispatched, disabled)
                .update();
    }

    public void addDelegate(UUID employer, UUID person, String constituency) {
        sql.sql("insert into delegate (employer_id, person_id, constituency) values (?, ?, ?)")
                .params(employer, person, constituency)
                .update();
    }

    public Optional<Worker> byEmployeeNo(UUID employer, String employeeNo) {
        return sql.sql(WORKER + "where w.employer_id = ? and w.employee_no = ? and w.left_on is null")
                .params(employer, employeeNo)
                .query(Worker.class)
                .optional();
    }

    /** Whose name, number or post contains the text; everybody if it is blank. */
    public List<Worker> search(UUID employer, String text, int limit) {
        return sql.sql(
                        WORKER
                                + """
                        where w.employer_id = :employer and w.left_on is null
                          and (strpos(p.name, :text) > 0 or strpos(w.employee_no, :text) > 0 or strpos(w.post, :text) > 0)
                        order by w.employee_no limit :limit
                        """)
                .param("employer", employer)
                .param("text", text.strip())
                .param("limit", limit)
                .query(Worker.class)
                .list();
    }

    /** These people, whether they still work there or have left. */
    public List<Worker> byPersons(UUID employer, Collection<UUID> persons) {
        return sql.sql(WORKER + "where w.employer_id = ? and w.person_id = any(?) order by w.employee_no")
                .params(employer, persons.toArray(UUID[]::new))
                .query(Worker.class)
                .list();
    }

    public int headcount(UUID employer) {
        return sql.sql("select count(*) from worker where employer_id = ? and left_on is null")
                .param(employer)
                .query(Integer.class)
                .single();
    }

    public boolean isDelegate(UUID employer, UUID person) {
        return sql.sql("select exists (select 1 from delegate where employer_id = ? and person_id = ?)")
                .params(employer, person)
                .query(Boolean.class)
                .single();
    }

    /** The whole congress: every majority is counted of these. */
    public List<UUID> delegates(UUID employer) {
        return sql.sql("select person_id from delegate where employer_id = ? order by person_id")
                .param(employer)
                .query(UUID.class)
                .list();
    }

    public List<Worker> delegateRoll(UUID employer) {
        return sql.sql(
                        WORKER
                                + """
                        join delegate d on d.employer_id = w.employer_id and d.person_id = w.person_id
                        where w.employer_id = ? order by w.employee_no
                        """)
                .param(employer)
                .query(Worker.class)
                .list();
    }
}
