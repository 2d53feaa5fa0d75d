package dev.rata.bindings.runtime;

/** Loads the class of one unit, so that a version nobody uses any more can be collected; holds what its code refers to. */
public final class UnitLoader extends ClassLoader {
    private final Modules modules;
    private final Object[] constants;

    /**
     * @param modules   the modules its code finds by name
     * @param constants the values its static fields are filled with
     */
    public UnitLoader(Modules modules, Object[] constants) {
        super(UnitLoader.class.getClassLoader());
        this.modules = modules;
        this.constants = constants;
    }

    /** Defines the unit's class and makes its one instance. */
    public CodeUnit load(String name, byte[] bytes) {
        try {
            var type = defineClass(name, bytes, 0, bytes.length);
            return (CodeUnit) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled unit " + name + " cannot be loaded", e);
        }
    }

    /** For the code of a unit: its constants. */
    public static Object[] constants(Class<?> unit) {
        return ((UnitLoader) unit.getClassLoader()).constants;
    }

    /** For the code of a unit: the modules it finds by name. */
    public static Modules modules(Class<?> unit) {
        return ((UnitLoader) unit.getClassLoader()).modules;
    }
}
