package heyi.database;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Spring's client, except that records are read by {@link RecordMapper}. */
@Component
class RecordClient implements JdbcClient {
    private final JdbcClient spring;

    RecordClient(NamedParameterJdbcOperations operations) {
        spring = JdbcClient.create(operations);
    }

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(spring.sql(sql));
    }

    private record Statement(StatementSpec spring) implements StatementSpec {

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return type.isRecord() ? spring.query(new RecordMapper<>(type)) : spring.query(type);
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            spring.param(value);
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value) {
            spring.param(index, value);
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value, int type) {
            spring.param(index, value, type);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            spring.param(name, value);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int type) {
            spring.param(name, value, type);
            return this;
        }

        @Override
        public StatementSpec params(@Nullable Object... values) {
            spring.params(values);
            return this;
        }

        @Override
        public StatementSpec params(List<?> values) {
            spring.params(values);
            return this;
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            spring.params(values);
            return this;
        }

        @Override
        public StatementSpec paramSource(Object source) {
            spring.paramSource(source);
            return this;
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource source) {
            spring.paramSource(source);
            return this;
        }

        @Override
        public ResultQuerySpec query() {
            return spring.query();
        }

        @Override
        public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
            return spring.query(mapper);
        }

        @Override
        public void query(RowCallbackHandler handler) {
            spring.query(handler);
        }

        @Override
        public <T extends @Nullable Object> T query(ResultSetExtractor<T> extractor) {
            return spring.query(extractor);
        }

        @Override
        public int update() {
            return spring.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return spring.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return spring.update(keys, columns);
        }
    }
}
