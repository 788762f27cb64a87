package heyi.roll;

import java.util.List;

/** The steps of {@link Comparison}, in order. Reasons are for the people who keep the roll. */
final class ComparisonSql {

    /** By employee number; else by phone and name together; else whoever left with that number and name. */
    private static final String MATCH =
            """
            update roll_import_row r
            set person_id = coalesce(number.person_id, phone.id, gone.person_id, r.new_person),
                kind = null, guarded = false, changes = '{}'
            from roll_import_row x
                left join worker number on number.employer_id = :employer and number.employee_no = x.employee_no
                                       and number.left_on is null
                left join person phone on phone.phone = x.phone and phone.name = x.name and number.person_id is null
                left join lateral (select w.person_id
                                   from worker w join person p on p.id = w.person_id
                                   where w.employer_id = :employer and w.employee_no = x.employee_no
                                     and w.left_on is not null and p.name = x.name
                                   order by w.left_on desc limit 1) gone
                       on number.person_id is null and phone.id is null
            where r.import_id = :import and x.import_id = :import and x.line = r.line
            """;

    /**
     * Whose name, sex and phone this file must not change: a phone number opens an account, so an employer could otherwise
     * vote for a delegate, and a second employer speak for somebody else's worker.
     */
    private static final String GUARD =
            """
            update roll_import_row r set guarded = true
            where r.import_id = :import and r.person_id <> r.new_person
              and (exists (select 1 from worker w
                           where w.person_id = r.person_id and w.employer_id <> :employer and w.left_on is null)
                   or exists (select 1 from affiliation a where a.person_id = r.person_id)
                   or exists (select 1 from administrator a where a.person_id = r.person_id)
                   or exists (select 1 from login l where l.person_id = r.person_id)
                   or exists (select 1 from voter_roll v join vote on vote.id = v.vote_id
                              where v.person_id = r.person_id and vote.closed_at is null)
                   or (not :union and r.person_id = any(:held)))
            """;

    private static final String DIFFERENCES =
            """
            update roll_import_row r
            set kind = case when w.person_id is null then 'NEW' when w.left_on is not null then 'RETURNED'
                            when d.changes = '{}' then 'UNCHANGED' else 'CHANGED' end,
                changes = d.changes
            from roll_import_row x
                left join worker w on w.employer_id = :employer and w.person_id = x.person_id
                left join person p on p.id = x.person_id
                cross join lateral (select jsonb_strip_nulls(jsonb_build_object(
                    '姓名', case when not x.guarded and p.name <> x.name then jsonb_build_array(p.name, x.name) end,
                    '性别', case when not x.guarded and p.sex <> x.sex
                        then jsonb_build_array(case p.sex when 'F' then '女' else '男' end, case x.sex when 'F' then '女' else '男' end) end,
                    '手机号', case when not x.guarded and p.id is not null and x.phone is not null
                        and p.phone is distinct from x.phone then jsonb_build_array(p.phone, x.phone) end,
                    '工号', case when w.employee_no <> x.employee_no then jsonb_build_array(w.employee_no, x.employee_no) end,
                    '岗位', case when w.post <> x.post then jsonb_build_array(w.post, x.post) end,
                    '管理人员', case when w.manager <> x.manager then pg_temp_yes(w.manager, x.manager) end,
                    '派遣', case when w.dispatched <> x.dispatched then pg_temp_yes(w.dispatched, x.dispatched) end,
                    '残疾', case when w.disabled <> x.disabled then pg_temp_yes(w.disabled, x.disabled) end,
                    '选区', case when x.constituency is not null and w.constituency is distinct from x.constituency
                        then jsonb_build_array(w.constituency, x.constituency) end)) as changes) d
            where r.import_id = :import and x.import_id = :import and x.line = r.line
              and x.employee_no is not null and x.name is not null and x.sex is not null
            """
                    .replaceAll(
                            "pg_temp_yes\\((\\w\\.\\w+), (\\w\\.\\w+)\\)",
                            "jsonb_build_array(case when $1 then '是' else '否' end, case when $2 then '是' else '否' end)");

    private static final String FIND =
            "insert into roll_import_problem (import_id, line, column_name, error, reason, compared)\n";

    /** The first of them: a file may repeat one value a thousand times. */
    private static final String LINES =
            """
            array_to_string((array_agg(line order by line))[1 : 8], chr(30)) || case when count(*) > 8 then ' …' else '' end""";

    private static final String SAME_NUMBER = FIND
            + """
            select :import, r.line, '工号', true,
                   concat_ws(chr(31), 'roll-finding.same-number', r.employee_no, d.times, d.lines), true
            from roll_import_row r
                join (select employee_no, count(*) as times, %s as lines
                      from roll_import_row where import_id = :import and employee_no is not null
                      group by employee_no having count(*) > 1) d on d.employee_no = r.employee_no
            where r.import_id = :import
            """
                    .formatted(LINES);

    private static final String SAME_PHONE = FIND
            + """
            select :import, r.line, '手机号', true,
                   concat_ws(chr(31), 'roll-finding.same-phone', r.phone, d.times, d.lines), true
            from roll_import_row r
                join (select phone, count(*) as times, %s as lines
                      from roll_import_row where import_id = :import and phone is not null
                      group by phone having count(*) > 1) d on d.phone = r.phone
            where r.import_id = :import
            """
                    .formatted(LINES);

    private static final String SAME_PERSON = FIND
            + """
            select :import, r.line, '工号', true,
                   concat_ws(chr(31), 'roll-finding.same-person', d.lines), true
            from roll_import_row r
                join (select person_id, %s as lines
                      from roll_import_row where import_id = :import
                      group by person_id
                      having count(distinct employee_no) > 1 and (count(phone) < 2 or count(distinct phone) > 1)) d
                  on d.person_id = r.person_id
            where r.import_id = :import
            """
                    .formatted(LINES);

    private static final String NUMBER_OF_ANOTHER = FIND
            + """
            select :import, r.line, '姓名', true,
                   concat_ws(chr(31), 'roll-finding.number-of-another', r.employee_no, p.name), true
            from roll_import_row r join person p on p.id = r.person_id
            where r.import_id = :import and p.name <> r.name and (r.phone is null or p.phone is distinct from r.phone)
            """;

    private static final String PHONE_OF_ANOTHER = FIND
            + """
            select :import, r.line, '手机号', t.taken,
                   case when t.taken then 'roll-finding.phone-of-another' else 'roll-finding.phone-free' end || chr(31), true
            from roll_import_row r join person o on o.phone = r.phone and o.id <> r.person_id
                cross join lateral (select exists (select 1 from worker w where w.person_id = o.id and w.left_on is null)
                    or exists (select 1 from affiliation a where a.person_id = o.id)
                    or exists (select 1 from administrator a where a.person_id = o.id)
                    or exists (select 1 from login l where l.person_id = o.id) as taken) t
            where r.import_id = :import and not r.guarded
              and not exists (select 1 from roll_import_row c where c.import_id = :import and c.person_id = o.id
                              and not c.guarded and c.phone is not null and c.phone <> o.phone)
            """;

    private static final String LOST_ZEROS = FIND
            + """
            select :import, r.line, '工号', true,
                   concat_ws(chr(31), 'roll-finding.lost-zeros', r.employee_no, w.employee_no), true
            from roll_import_row r
                join worker w on w.employer_id = :employer and w.left_on is null and w.employee_no <> r.employee_no
                             and ltrim(w.employee_no, '0') = ltrim(r.employee_no, '0')
                join person p on p.id = w.person_id and p.name = r.name
            where r.import_id = :import and r.kind in ('NEW', 'RETURNED')
            """;

    private static final String LEFT_ALONE = FIND
            + """
            select :import, r.line, '手机号', false,
                   'roll-finding.left-alone' || chr(31), true
            from roll_import_row r join person p on p.id = r.person_id
            where r.import_id = :import and r.guarded
              and (p.name <> r.name or p.sex <> r.sex or (r.phone is not null and p.phone is distinct from r.phone))
            """;

    private static final String NEW_MANAGER = FIND
            + """
            select :import, r.line, '是否管理人员', false,
                   'roll-finding.new-manager' || chr(31), true
            from roll_import_row r
            where r.import_id = :import and r.person_id = any(:held) and r.manager and jsonb_exists(r.changes, '管理人员')
            """;

    static final List<String> STEPS = List.of(
            MATCH,
            GUARD,
            DIFFERENCES,
            SAME_NUMBER,
            SAME_PHONE,
            SAME_PERSON,
            NUMBER_OF_ANOTHER,
            PHONE_OF_ANOTHER,
            LOST_ZEROS,
            LEFT_ALONE,
            NEW_MANAGER);

    private ComparisonSql() {}
}
