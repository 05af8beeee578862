package harness;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import sun.misc.Unsafe;

/**
 * A variable that the JDK or the SDK hides. Its package is not opened for it: it would be open to the programs, too, which
 * must find what they would find in a JVM of their own.
 */
final class Hidden {
    private static final Unsafe UNSAFE = unsafe();

    private final Object holder;
    private final long offset;
    private final Class<?> type;

    private Hidden(Object holder, long offset, Class<?> type) {
        this.holder = holder;
        this.offset = offset;
        this.type = type;
    }

    static Hidden of(Field field, Object object) {
        return Modifier.isStatic(field.getModifiers())
            ? new Hidden(UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field), field.getType())
            : new Hidden(object, UNSAFE.objectFieldOffset(field), field.getType());
    }

    static Hidden of(Class<?> declaring, String name, Object object) throws NoSuchFieldException {
        return of(declaring.getDeclaredField(name), object);
    }

    Object get() {
        return switch (type.getName()) {
            case "boolean" -> UNSAFE.getBooleanVolatile(holder, offset);
            case "byte" -> UNSAFE.getByteVolatile(holder, offset);
            case "char" -> UNSAFE.getCharVolatile(holder, offset);
            case "short" -> UNSAFE.getShortVolatile(holder, offset);
            case "int" -> UNSAFE.getIntVolatile(holder, offset);
            case "long" -> UNSAFE.getLongVolatile(holder, offset);
            case "float" -> UNSAFE.getFloatVolatile(holder, offset);
            case "double" -> UNSAFE.getDoubleVolatile(holder, offset);
            default -> UNSAFE.getObjectVolatile(holder, offset);
        };
    }

    void set(Object value) {
        switch (value) {
            case Boolean flag -> UNSAFE.putBooleanVolatile(holder, offset, flag);
            case Integer number -> UNSAFE.putIntVolatile(holder, offset, number);
            default -> UNSAFE.putObjectVolatile(holder, offset, value);
        }
    }

    private static Unsafe unsafe() {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
