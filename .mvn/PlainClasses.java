import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes down in a folder of classes what Java would else make anew in each process: a class for each lambda, and what is
 * equal in records. That is a third of a short run, and an archive of classes spares only a part of it.
 *
 * <p>The build runs it right after the compiler, so that all tests test what it wrote:
 *
 * <pre>java -cp asm.jar:asm-tree.jar PlainClasses.java FOLDER</pre>
 */
final class PlainClasses {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";

    /** A class of a lambda; javac never ends a name so. */
    private static final Pattern MADE = Pattern.compile(".*\\$\\$[0-9]+");

    private final Path folder;
    private final Map<String, ClassNode> classes = new TreeMap<>();
    private final Map<String, ClassNode> changed = new TreeMap<>();

    private PlainClasses(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        PlainClasses plain = new PlainClasses(Path.of(args[0]));
        plain.read();
        for (ClassNode each : List.copyOf(plain.classes.values())) {
            plain.rewrite(each);
        }
        plain.write();
    }

    private void read() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            ClassNode read = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(read, 0);
            classes.put(read.name, read);
        }
    }

    private void write() throws IOException {
        // Those of lambdas that the compiler has since compiled anew, and which may be fewer now.
        for (String name : classes.keySet()) {
            if (MADE.matcher(name).matches() && changed.containsKey(hostOf(name))) {
                Files.delete(file(name));
            }
        }
        for (ClassNode each : changed.values()) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            each.accept(writer);
            Files.write(file(each.name), writer.toByteArray());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".class");
    }

    private static String hostOf(String lambda) {
        return lambda.substring(0, lambda.lastIndexOf("$$"));
    }

    private void rewrite(ClassNode host) {
        int lambdas = 0;
        for (MethodNode method : host.methods) {
            for (AbstractInsnNode each : method.instructions.toArray()) {
                if (!(each instanceof InvokeDynamicInsnNode link)) {
                    continue;
                }
                if (link.bsm.getOwner().equals(LAMBDAS) && link.bsm.getName().equals("metafactory")) {
                    ClassNode nest = classes.get(host.nestHostClass == null ? host.name : host.nestHostClass);
                    LambdaClass lambda = new LambdaClass(host.name + "$$" + lambdas++, nest.name, host.version, link);
                    // In the same nest, and so allowed to call what is private to the host.
                    nest.nestMembers = nest.nestMembers == null ? new ArrayList<>() : nest.nestMembers;
                    nest.nestMembers.add(lambda.name());
                    method.instructions.set(link, lambda.call());
                    changed.put(lambda.name(), lambda.made());
                    changed.put(nest.name, nest);
                    changed.put(host.name, host);
                } else if (link.bsm.getOwner().equals(RECORDS)) {
                    new RecordMethod(host, method, link).rewrite();
                    changed.put(host.name, host);
                }
            }
        }
    }

    /** The class that stands for a lambda or a method reference: what it captured, and a method that calls it. */
    private static final class LambdaClass {

        private static final String OBJECT = "java/lang/Object";
        private static final String NEW = "<init>";
        private static final String ONLY = "ONLY";

        private final ClassNode made = new ClassNode();
        private final InvokeDynamicInsnNode link;
        private final Type[] captured;
        private final Type function;

        LambdaClass(String name, String nest, int version, InvokeDynamicInsnNode link) {
            this.link = link;
            this.captured = Type.getArgumentTypes(link.desc);
            this.function = Type.getReturnType(link.desc);
            made.version = version;
            made.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
            made.name = name;
            made.nestHostClass = nest;
            made.superName = OBJECT;
            made.interfaces = List.of(function.getInternalName());
            addConstructor();
            if (captured.length == 0) {
                addOnly();
            } else {
                addFactory();
            }
            addMethod();
        }

        String name() {
            return made.name;
        }

        ClassNode made() {
            return made;
        }

        /** What takes the place of the link. */
        AbstractInsnNode call() {
            return captured.length == 0
                    ? new FieldInsnNode(Opcodes.GETSTATIC, made.name, ONLY, function.getDescriptor())
                    : new MethodInsnNode(Opcodes.INVOKESTATIC, made.name, "of", link.desc, false);
        }

        private void addConstructor() {
            MethodVisitor code = made.visitMethod(Opcodes.ACC_PRIVATE, NEW, constructor(), null, null);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, NEW, "()V", false);
            int local = 1;
            for (int i = 0; i < captured.length; i++) {
                String type = captured[i].getDescriptor();
                made.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), type, null, null);
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
                code.visitFieldInsn(Opcodes.PUTFIELD, made.name, field(i), type);
                local += captured[i].getSize();
            }
            end(code, Opcodes.RETURN);
        }

        /** Where nothing is captured, one object serves every call. */
        private void addOnly() {
            int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
            made.visitField(access, ONLY, function.getDescriptor(), null, null);
            MethodVisitor code = made.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitTypeInsn(Opcodes.NEW, made.name);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, made.name, NEW, "()V", false);
            code.visitFieldInsn(Opcodes.PUTSTATIC, made.name, ONLY, function.getDescriptor());
            end(code, Opcodes.RETURN);
        }

        private void addFactory() {
            MethodVisitor code = made.visitMethod(Opcodes.ACC_STATIC, "of", link.desc, null, null);
            code.visitTypeInsn(Opcodes.NEW, made.name);
            code.visitInsn(Opcodes.DUP);
            int local = 0;
            for (Type each : captured) {
                code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
                local += each.getSize();
            }
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, made.name, NEW, constructor(), false);
            end(code, Opcodes.ARETURN);
        }

        private void addMethod() {
            Type erased = (Type) link.bsmArgs[0];
            Type meant = (Type) link.bsmArgs[2];
            Handle called = (Handle) link.bsmArgs[1];
            boolean makes = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            MethodVisitor code = made.visitMethod(Opcodes.ACC_PUBLIC, link.name, erased.getDescriptor(), null, null);
            if (makes) {
                code.visitTypeInsn(Opcodes.NEW, called.getOwner());
                code.visitInsn(Opcodes.DUP);
            }
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, made.name, field(i), captured[i].getDescriptor());
            }
            List<Type> parameters = parameters(called);
            int local = 1;
            for (int i = 0; i < erased.getArgumentTypes().length; i++) {
                Type given = erased.getArgumentTypes()[i];
                code.visitVarInsn(given.getOpcode(Opcodes.ILOAD), local);
                local += given.getSize();
                Conversion.write(given, meant.getArgumentTypes()[i], code);
                Conversion.write(meant.getArgumentTypes()[i], parameters.get(captured.length + i), code);
            }
            code.visitMethodInsn(
                    instruction(called), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
            addReturn(
                    makes ? Type.getObjectType(called.getOwner()) : Type.getReturnType(called.getDesc()),
                    meant.getReturnType(),
                    erased.getReturnType(),
                    code);
        }

        private static void addReturn(Type result, Type meant, Type erased, MethodVisitor code) {
            if (erased == Type.VOID_TYPE) {
                if (result.getSize() > 0) {
                    code.visitInsn(result.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
                }
            } else {
                Conversion.write(result, meant, code);
            }
            end(code, erased.getOpcode(Opcodes.IRETURN));
        }

        /** What has to lie on the stack for a call: the object first, where there is one. */
        private static List<Type> parameters(Handle called) {
            List<Type> parameters = new ArrayList<>();
            if (called.getTag() != Opcodes.H_INVOKESTATIC && called.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
                parameters.add(Type.getObjectType(called.getOwner()));
            }
            parameters.addAll(List.of(Type.getArgumentTypes(called.getDesc())));
            return parameters;
        }

        private static int instruction(Handle called) {
            return switch (called.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                // Private ones are named otherwise in links, but called alike within a nest.
                default -> called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            };
        }

        private String constructor() {
            return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        }

        private static String field(int captured) {
            return "captured" + captured;
        }

        private static void end(MethodVisitor code, int instruction) {
            code.visitInsn(instruction);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
    }

    /** What {@code hashCode}, {@code equals} or {@code toString} of a record do, component by component. */
    private static final class RecordMethod {

        private static final String OBJECTS = "java/util/Objects";
        private static final String BUILDER = "java/lang/StringBuilder";

        private final ClassNode record;
        private final MethodNode code;
        private final String name;
        private final String[] names;
        private final List<Handle> components;

        RecordMethod(ClassNode record, MethodNode code, InvokeDynamicInsnNode link) {
            this.record = record;
            this.code = code;
            this.name = link.name;
            this.names = ((String) link.bsmArgs[1]).split(";");
            this.components = Stream.of(link.bsmArgs)
                    .skip(2)
                    .map(each -> (Handle) each)
                    .toList();
        }

        void rewrite() {
            code.instructions.clear();
            code.localVariables = null;
            switch (name) {
                case "hashCode" -> writeHashCode();
                case "equals" -> writeEquals();
                case "toString" -> writeToString();
                default -> throw new IllegalStateException("records have no " + name);
            }
        }

        private void writeHashCode() {
            code.visitInsn(Opcodes.ICONST_0);
            for (Handle component : components) {
                Type type = Type.getType(component.getDesc());
                code.visitIntInsn(Opcodes.BIPUSH, 31);
                code.visitInsn(Opcodes.IMUL);
                get(component, 0);
                if (Conversion.isReference(type)) {
                    code.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, "hashCode", "(Ljava/lang/Object;)I", false);
                } else {
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC, Conversion.box(type), "hashCode", "(" + type + ")I", false);
                }
                code.visitInsn(Opcodes.IADD);
            }
            code.visitInsn(Opcodes.IRETURN);
        }

        private void writeEquals() {
            Label equal = new Label();
            Label different = new Label();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitJumpInsn(Opcodes.IF_ACMPEQ, equal);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.INSTANCEOF, record.name);
            code.visitJumpInsn(Opcodes.IFEQ, different);
            for (Handle component : components) {
                get(component, 0);
                get(component, 1);
                compare(Type.getType(component.getDesc()), different);
            }
            code.visitLabel(equal);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IRETURN);
            code.visitLabel(different);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IRETURN);
        }

        private void compare(Type type, Label different) {
            if (Conversion.isReference(type)) {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
                code.visitJumpInsn(Opcodes.IFEQ, different);
            } else if (Conversion.isInt(type)) {
                code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
            } else {
                // Numbers with a point are equal where their objects are, as in any record.
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, Conversion.box(type), "compare", "(" + type + type + ")I", false);
                code.visitJumpInsn(Opcodes.IFNE, different);
            }
        }

        private void writeToString() {
            code.visitTypeInsn(Opcodes.NEW, BUILDER);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
            String before = simpleName() + "[";
            for (int i = 0; i < components.size(); i++) {
                append(before + names[i] + "=");
                get(components.get(i), 0);
                appendValue(Type.getType(components.get(i).getDesc()));
                before = ", ";
            }
            append(components.isEmpty() ? before + "]" : "]");
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
            code.visitInsn(Opcodes.ARETURN);
        }

        private void append(String words) {
            code.visitLdcInsn(words);
            appendAs("Ljava/lang/String;");
        }

        private void appendValue(Type type) {
            if (Conversion.isReference(type)) {
                appendAs("Ljava/lang/Object;");
            } else {
                appendAs(type == Type.BYTE_TYPE || type == Type.SHORT_TYPE ? "I" : type.getDescriptor());
            }
        }

        private void appendAs(String type) {
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")Ljava/lang/StringBuilder;", false);
        }

        private String simpleName() {
            for (InnerClassNode each : record.innerClasses) {
                if (each.name.equals(record.name)) {
                    return each.innerName;
                }
            }
            return record.name.substring(record.name.lastIndexOf('/') + 1);
        }

        private void get(Handle component, int local) {
            code.visitVarInsn(Opcodes.ALOAD, local);
            if (local > 0) {
                code.visitTypeInsn(Opcodes.CHECKCAST, record.name);
            }
            code.visitFieldInsn(Opcodes.GETFIELD, record.name, component.getName(), component.getDesc());
        }
    }

    /** How a value becomes one of another type, as where a lambda is called. */
    private static final class Conversion {

        private static final String[] BOXES = {
            "Void", "Boolean", "Character", "Byte", "Short", "Integer", "Float", "Long", "Double"
        };

        private static final List<Type> BOXED = List.of(
                Type.BOOLEAN_TYPE,
                Type.CHAR_TYPE,
                Type.BYTE_TYPE,
                Type.SHORT_TYPE,
                Type.INT_TYPE,
                Type.FLOAT_TYPE,
                Type.LONG_TYPE,
                Type.DOUBLE_TYPE);

        private Conversion() {}

        static boolean isReference(Type type) {
            return type.getSort() >= Type.ARRAY;
        }

        /** Whether it is one of those that the machine holds as an {@code int}. */
        static boolean isInt(Type type) {
            return type.getSort() <= Type.INT;
        }

        static String box(Type primitive) {
            return "java/lang/" + BOXES[primitive.getSort()];
        }

        static void write(Type from, Type to, MethodVisitor code) {
            if (from.equals(to)) {
                return;
            }
            if (isReference(from)) {
                if (isReference(to)) {
                    cast(to.getInternalName(), code);
                } else {
                    unbox(from, to, code);
                }
            } else if (isReference(to)) {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, box(from), "valueOf", "(" + from + ")L" + box(from) + ";", false);
            } else {
                widen(from, to, code);
            }
        }

        private static void cast(String to, MethodVisitor code) {
            if (!to.equals("java/lang/Object")) {
                code.visitTypeInsn(Opcodes.CHECKCAST, to);
            }
        }

        private static void unbox(Type from, Type to, MethodVisitor code) {
            Type held = BOXED.stream()
                    .filter(each -> box(each).equals(from.getInternalName()))
                    .findFirst()
                    .orElse(to);
            cast(box(held), code);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box(held), held.getClassName() + "Value", "()" + held, false);
            write(held, to, code);
        }

        private static void widen(Type from, Type to, MethodVisitor code) {
            if (isInt(from) && isInt(to)) {
                return;
            }
            if (isInt(from)) {
                code.visitInsn(to == Type.LONG_TYPE ? Opcodes.I2L : to == Type.FLOAT_TYPE ? Opcodes.I2F : Opcodes.I2D);
            } else if (from == Type.LONG_TYPE) {
                code.visitInsn(to == Type.FLOAT_TYPE ? Opcodes.L2F : Opcodes.L2D);
            } else {
                code.visitInsn(Opcodes.F2D);
            }
        }
    }
}
