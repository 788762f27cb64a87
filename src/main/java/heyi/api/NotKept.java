package heyi.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request of which nothing is kept, not even a hash: the few ways to fill in a ballot could be tried one by one until
 * the hash fits, and would link the voter to the vote. Nor is a one-time link, which opens an account to whoever reads it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface NotKept {}
