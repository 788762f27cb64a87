package heyi.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;

/** Finds the method behind each user task, once at start. */
@Component
class Steps {

    private final Map<String, Step> steps = new HashMap<>();

    Steps(List<Glue> glue) {
        for (var bean : glue) {
            var methods = AopUtils.getTargetClass(bean).getDeclaredMethods();
            for (var m : methods) {
                if (!isStep(m)) continue;
                var form = Arrays.stream(methods)
                        .filter(f -> f.getName().equals(m.getName() + "Form"))
                        .findFirst()
                        .orElse(null);
                var name = Character.toUpperCase(m.getName().charAt(0))
                        + m.getName().substring(1);
                if (steps.put(name, new Step(bean, m, form)) != null) {
                    throw new IllegalStateException("two methods for the step " + name);
                }
            }
        }
    }

    /** What a glue class keeps to itself is no step, whatever it takes. */
    private static boolean isStep(Method m) {
        return !Modifier.isPrivate(m.getModifiers())
                && m.getParameterCount() == 2
                && m.getParameterTypes()[0] == Work.class;
    }

    Step get(String name) {
        var step = steps.get(name);
        if (step == null) throw new IllegalStateException("no method for the step " + name);
        return step;
    }

    SortedMap<String, Class<?>> formTypes() {
        var types = new TreeMap<String, Class<?>>();
        steps.forEach((name, step) -> types.put(name, step.formType()));
        return types;
    }

    record Step(Glue bean, Method method, @Nullable Method prefill) {

        Class<?> formType() {
            return method.getParameterTypes()[1];
        }

        boolean isInternal() {
            return method.isAnnotationPresent(Internal.class);
        }

        String run(Work work, Record form) {
            return (String) call(method, work, form);
        }

        @Nullable
        Record prefilled(Work work) {
            return prefill == null ? null : (Record) call(prefill, work);
        }

        private Object call(Method m, Object... arguments) {
            try {
                return m.invoke(bean, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) throw cause;
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
