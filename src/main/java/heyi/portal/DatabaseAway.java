package heyi.portal;

import heyi.database.LostConnection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * While the database is away nothing of ours works, not even the session: this stands before all of it and answers with
 * a page of its own, in which what was typed waits to be sent again.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class DatabaseAway extends OncePerRequestFilter {
    static final String CODE = "database.away";

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (!LostConnection.causes(e) || response.isCommitted()) throw e;
            log.warn("The database is away");
            answer(request, response);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "10");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(request).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(HttpServletRequest request) {
        return """
                <!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>数据库暂时无法访问</title><link rel="stylesheet" href="/css/app.css"></head>
                <body><main class="card door"><div class="pad">
                <p class="num sub">503</p><h1>数据库暂时无法访问</h1>
                <p>系统正在恢复，通常不超过一分钟。请稍候再试；同一事项重复提交不会办理两次。</p>
                <p class="sub num">代码：%s</p>%s</div></main></body></html>
                """
                .formatted(CODE, again(request));
    }

    private static String again(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || secret(request))
            return "<p class=\"row\"><a class=\"btn pri\" href=\"/\">回到首页</a></p>";
        var form = new StringBuilder("<form method=\"post\" action=\"").append(escaped(address(request)));
        var files = String.valueOf(request.getContentType()).startsWith("multipart/");
        form.append(files ? "\" enctype=\"multipart/form-data\">" : "\">");
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values)
                form.append("<input type=\"hidden\" name=\"")
                        .append(escaped(name))
                        .append("\" value=\"")
                        .append(escaped(value))
                        .append("\">");
        });
        form.append("<p>您填写的内容已保留在本页。");
        if (files) form.append("所选文件未能保留：如有附件，请返回上一页重新选择后提交。");
        return form.append("</p><p class=\"row\"><button class=\"btn pri\">重新提交</button></p></form>")
                .toString();
    }

    /** A password is not written into a page. */
    private static boolean secret(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("password"));
    }

    /** One of ours: a path that begins with two slashes would name another server. */
    private static String address(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^/+", "/");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "&#10;").replace("\r", "&#13;");
    }
}
