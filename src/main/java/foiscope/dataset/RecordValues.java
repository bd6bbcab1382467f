package foiscope.dataset;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record as its components' values in their order, and back: the one place where records are taken apart and put together
 * without naming their components.
 */
public final class RecordValues<T extends Record> {

    private static final ClassValue<RecordValues<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordValues<?> computeValue(Class<?> type) {
            return new RecordValues<>(type.asSubclass(Record.class));
        }
    };

    private final Class<T> type;
    private final List<RecordComponent> components;
    private final List<Method> accessors;
    private final Constructor<T> constructor;

    private RecordValues(Class<T> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        this.accessors = components.stream().map(RecordComponent::getAccessor).toList();
        this.constructor = canonicalConstructor(type, components);
        accessors.forEach(accessor -> accessor.setAccessible(true));
        constructor.setAccessible(true);
    }

    @SuppressWarnings("unchecked")
    public static <T extends Record> RecordValues<T> of(Class<T> type) {
        return (RecordValues<T>) KNOWN.get(type);
    }

    public Class<T> type() {
        return type;
    }

    public List<RecordComponent> components() {
        return components;
    }

    /** The place of a component among the others, from 0; -1 where there is none of this name. */
    public int index(String component) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).getName().equals(component)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The value of one component.
     *
     * @throws IllegalArgumentException if the record is of another type
     */
    public @Nullable Object value(Record instance, int index) {
        try {
            return accessors.get(index).invoke(instance);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the accessor " + accessors.get(index) + " failed", e);
        }
    }

    /**
     * The record of these values.
     *
     * @throws IllegalStateException if they make none
     */
    public T record(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("these values make no " + type.getSimpleName(), e);
        }
    }

    /** The record of what each component's name gives. */
    public T record(Function<String, @Nullable Object> byName) {
        return record(components.stream()
                .map(component -> byName.apply(component.getName()))
                .toArray());
    }

    private static <T> Constructor<T> canonicalConstructor(Class<T> type, List<RecordComponent> components) {
        try {
            return type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor: " + type, e);
        }
    }
}
