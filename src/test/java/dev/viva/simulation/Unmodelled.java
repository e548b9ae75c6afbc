package dev.viva.simulation;

import java.lang.reflect.Method;

/**
 * The service called something that the model does not have. An error and not an exception: the loop under test waits
 * out every exception, and a run in which it does only that would show anything but its real fault.
 */
final class Unmodelled extends AssertionError {
    private static final long serialVersionUID = 1;

    Unmodelled(Method method) {
        super("the simulation has no " + method.getDeclaringClass().getSimpleName() + "." + method.getName());
    }
}
