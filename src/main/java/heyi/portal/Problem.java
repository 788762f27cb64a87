package heyi.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, in words for the person who reads it. */
record Problem(HttpStatusCode status, String title, String text, @Nullable String code, @Nullable String href) {

    static Problem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> new Problem(status, "页面已失效", "页面打开过久或登录状态已变化，提交未被接受。请返回上一页刷新后重新提交，您填写的内容已在本机保留。", null, null);
            case 404 -> new Problem(status, "没有找到", "该内容不存在，或者不属于您所代表的单位。请检查网址，或回到首页。", null, null);
            case 413 ->
                new Problem(
                        status,
                        "文件过大",
                        "单个文件不得超过 " + Uploads.LIMIT.toMegabytes() + " MB。请压缩扫描件（灰度、200 DPI 即可看清）后重新上传，其余内容已在本机保留。",
                        null,
                        null);
            default ->
                status.is5xxServerError()
                        ? new Problem(status, "系统出现故障", "操作没有完成，您的内容没有提交，也没有丢失。我们已记录此次故障，请稍后重试。", null, null)
                        : new Problem(status, "请求无法处理", "请返回上一页重新操作。", null, null);
        };
    }

    static Problem of(HttpStatus status, String title, String text) {
        return new Problem(status, title, text, null, null);
    }

    Problem withCode(String stableCode) {
        return new Problem(status, title, text, stableCode, href);
    }

    Problem leadingTo(@Nullable String page) {
        return new Problem(status, title, text, code, page);
    }

    ModelAndView page() {
        return new ModelAndView("portal/problem", Map.of("problem", this), status);
    }
}
