package heyi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void a_chinese_character_takes_two_cells() {
        assertThat(Table.width("和议2026")).isEqualTo(8);
        assertThat(Table.width("（）")).isEqualTo(4);
        assertThat(Table.width("𠮷")).isEqualTo(2);
        assertThat(Table.pad("和", 4)).isEqualTo("和  ");
    }

    @Test
    void lines_break_within_their_width_and_not_before_punctuation() {
        assertThat(Table.wrap("企业方同意，另行通知", 10)).containsExactly("企业方同", "意，另行通", "知");
        assertThat(Table.wrap("登记号330109", 10)).containsExactly("登记号", "330109");
        assertThat(Table.wrap("期限（三日）", 6)).containsExactly("期限", "（三", "日）");
        assertThat(Table.wrap("", 6)).containsExactly("");
    }
}
