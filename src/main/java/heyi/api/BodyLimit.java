package heyi.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that no operation needs, announced or not, before they fill the memory. */
final class BodyLimit extends OncePerRequestFilter {

    /** Two files of 20 MB in base64, with room to spare. */
    static final long BYTES = 56L * 1024 * 1024;

    private final Answers answers;

    BodyLimit(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES) {
            answers.refuse(request, response, tooLarge());
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        return new Counted(super.getInputStream());
                    }
                },
                response);
    }

    private static ApiError tooLarge() {
        return new ApiError(413, "api.too-large");
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return (int) counted(body.read(), 1);
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int count = body.read(to, from, most);
            return (int) counted(count, count);
        }

        private long counted(int result, int count) {
            if (result >= 0) read += count;
            if (read > BYTES) throw tooLarge();
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
