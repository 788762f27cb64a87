package heyi.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts a pasted agreement into clauses at lines such as 第三条 工资支付. What stands before the first is left out. */
final class ClauseText {

    private static final Pattern HEAD = Pattern.compile("第[〇零一二三四五六七八九十百\\d]{1,7}条[\\s　:：、.]*(.*)");
    private static final int HEADING = 20;

    private ClauseText() {}

    static List<PriorClause> clauses(String pasted) {
        var clauses = new ArrayList<PriorClause>();
        var heading = "";
        var text = new StringBuilder();
        var begun = false;
        for (var line :
                pasted.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            var head = HEAD.matcher(line);
            if (!head.matches()) {
                if (begun) text.append(line).append('\n');
                continue;
            }
            if (begun) add(clauses, heading, text);
            begun = true;
            text.setLength(0);
            heading = head.group(1);
        }
        if (begun) add(clauses, heading, text);
        return clauses;
    }

    /** A clause that says everything in its first line has no heading of its own. */
    private static void add(List<PriorClause> clauses, String first, StringBuilder rest) {
        var whole = first.length() > HEADING || rest.isEmpty();
        var heading = whole ? "第" + (clauses.size() + 1) + "项约定" : first;
        var text = (whole ? first + "\n" + rest : rest.toString()).strip();
        if (!text.isEmpty()) clauses.add(new PriorClause(heading.isEmpty() ? "约定" : heading, text));
    }
}
