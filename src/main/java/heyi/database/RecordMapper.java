package heyi.database;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The rows of one query as records: the column {@code case_id} is the component {@code caseId}. Spring's own mapper asks
 * the driver for each column of each row by the component's name first, which PostgreSQL answers with an exception; here
 * the columns are found once for each query, so that an instance serves one query only.
 */
final class RecordMapper<T> implements RowMapper<T> {
    private static final ConcurrentHashMap<Class<?>, Shape<?>> SHAPES = new ConcurrentHashMap<>();

    private final Shape<T> shape;
    private int @Nullable [] columns;

    /** @param type a record */
    @SuppressWarnings("unchecked")
    RecordMapper(Class<T> type) {
        shape = (Shape<T>) SHAPES.computeIfAbsent(type, Shape::of);
    }

    @Override
    public T mapRow(ResultSet row, int no) throws SQLException {
        if (columns == null) columns = shape.columns(row);
        var values = new @Nullable Object[columns.length];
        for (int i = 0; i < values.length; i++) values[i] = shape.value(row, columns[i], i);
        return BeanUtils.instantiateClass(shape.constructor, values);
    }

    private record Shape<T>(Constructor<T> constructor, String[] names, TypeDescriptor[] types) {
        static <T> Shape<T> of(Class<T> type) {
            var components = type.getRecordComponents();
            var constructor = BeanUtils.getResolvableConstructor(type);
            var names = new String[components.length];
            var types = new TypeDescriptor[components.length];
            for (int i = 0; i < names.length; i++) {
                names[i] = JdbcUtils.convertPropertyNameToUnderscoreName(components[i].getName());
                types[i] = new TypeDescriptor(new MethodParameter(constructor, i));
            }
            return new Shape<>(constructor, names, types);
        }

        /** @throws SQLException if the query has no column for a component */
        int[] columns(ResultSet row) throws SQLException {
            var columns = new int[names.length];
            for (int i = 0; i < columns.length; i++) columns[i] = row.findColumn(names[i]);
            return columns;
        }

        @Nullable
        Object value(ResultSet row, int column, int component) throws SQLException {
            var type = types[component];
            var value = JdbcUtils.getResultSetValue(row, column, type.getType());
            return value == null || type.getObjectType().isInstance(value)
                    ? value
                    : DefaultConversionService.getSharedInstance().convert(value, type);
        }
    }
}
