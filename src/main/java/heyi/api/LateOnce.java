package heyi.api;

import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** A {@link Once} that is made when it is used first. */
final class LateOnce implements MethodInterceptor {

    private final Supplier<Once> once;

    LateOnce(Supplier<Once> once) {
        this.once = SingletonSupplier.of(once);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) {
        return once.get().invoke(call);
    }
}
