package heyi.election;

import heyi.form.Hidden;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A mandate ends today, before its time, and the seat is to be filled again (R22 arts. 30-31; ZJ art. 13). */
public record ReportVacancy(@Hidden int mandateNo, @NotNull VacancyCause cause, @Size(max = 300) String detail) {

    public ReportVacancy {
        detail = detail == null ? "" : detail.strip();
    }

    public enum VacancyCause {
        RESIGNED("本人辞去"),
        RECALLED("本方撤换"),
        LEFT("离职或职务变动"),
        UNABLE("不能履行职责");

        private final String label;

        VacancyCause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    String reason() {
        return detail.isEmpty() ? cause.label() : cause.label() + "：" + detail;
    }
}
