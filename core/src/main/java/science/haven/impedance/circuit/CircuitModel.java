package science.haven.impedance.circuit;

import science.haven.impedance.circuit.Circuit.Parallel;
import science.haven.impedance.circuit.Circuit.Series;
import science.haven.impedance.circuit.law.ComplexArray;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;

import java.util.ArrayList;
import java.util.List;

/// A circuit compiled for a frequency grid: impedance and exact derivatives for many sets of
/// values, without allocation.
///
/// Derivatives are carried upwards: a leaf writes its own, a series passes them on, a parallel
/// multiplies those of its k-th part by `(Z/Zₖ)²`. An instance is a workspace and must not be
/// shared between threads.
public final class CircuitModel {

    private final FrequencyGrid grid;
    private final List<ComplexArray> derivatives;
    private final Node root;
    private boolean differentiating;

    /// Compiles a circuit.
    ///
    /// @param circuit the circuit
    /// @param grid the frequencies
    public CircuitModel(Circuit circuit, FrequencyGrid grid) {
        this.grid = grid;
        List<ComplexArray> all = new ArrayList<>();
        for (int k = 0; k < circuit.parameters().size(); k++) {
            all.add(ComplexArray.ofSize(grid.size()));
        }
        derivatives = List.copyOf(all);
        root = compile(circuit, 0);
    }

    /// Evaluates impedance and derivatives.
    ///
    /// @param values values of all parameters in the circuit's order, each in its SI unit
    /// @return the impedance in Ω; a buffer that the next evaluation overwrites
    public ComplexArray differentiate(double[] values) {
        differentiating = true;
        root.evaluate(values);
        return root.impedance();
    }

    /// Evaluates the impedance alone.
    ///
    /// @param values values of all parameters in the circuit's order, each in its SI unit
    /// @return the impedance in Ω; a buffer that the next evaluation overwrites
    public ComplexArray evaluate(double[] values) {
        differentiating = false;
        root.evaluate(values);
        return root.impedance();
    }

    /// A derivative as of the last call of [#differentiate(double\[\])].
    ///
    /// @param parameter index of the parameter in the circuit's order
    /// @return `∂Z/∂p` in Ω per unit of the parameter; a buffer
    public ComplexArray derivative(int parameter) {
        return derivatives.get(parameter);
    }

    private Node compile(Circuit circuit, int first) {
        return switch (circuit) {
            case Element element -> {
                int count = element.parameters().size();
                ComplexArray impedance = ComplexArray.ofSize(grid.size());
                yield new Leaf(
                        element,
                        first,
                        count,
                        new Response(impedance, List.of()),
                        new Response(impedance, derivatives.subList(first, first + count)));
            }
            case Series(var parts) -> {
                List<Node> nodes = compileAll(parts, first);
                yield new Sum(nodes, count(nodes), ComplexArray.ofSize(grid.size()));
            }
            case Parallel(var parts) -> {
                List<Node> nodes = compileAll(parts, first);
                yield new Beside(first, nodes, count(nodes), ComplexArray.ofSize(grid.size()));
            }
        };
    }

    private List<Node> compileAll(List<Circuit> parts, int first) {
        List<Node> nodes = new ArrayList<>();
        int next = first;
        for (Circuit part : parts) {
            Node node = compile(part, next);
            nodes.add(node);
            next += node.parameters();
        }
        return List.copyOf(nodes);
    }

    private static int count(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::parameters).sum();
    }

    private interface Node {
        int parameters();

        ComplexArray impedance();

        void evaluate(double[] values);
    }

    private final class Leaf implements Node {
        private final Element element;
        private final int first;
        private final int parameters;
        private final Response plain;
        private final Response full;

        Leaf(Element element, int first, int parameters, Response plain, Response full) {
            this.element = element;
            this.first = first;
            this.parameters = parameters;
            this.plain = plain;
            this.full = full;
        }

        @Override
        public int parameters() {
            return parameters;
        }

        @Override
        public ComplexArray impedance() {
            return plain.impedance();
        }

        @Override
        public void evaluate(double[] values) {
            element.evaluate(grid, values, first, differentiating ? full : plain);
        }
    }

    private record Sum(List<Node> parts, int parameters, ComplexArray impedance) implements Node {

        @Override
        public void evaluate(double[] values) {
            double[] re = impedance.real();
            double[] im = impedance.imaginary();
            for (int k = 0; k < parts.size(); k++) {
                Node part = parts.get(k);
                part.evaluate(values);
                double[] partRe = part.impedance().real();
                double[] partIm = part.impedance().imaginary();
                for (int i = 0; i < re.length; i++) {
                    re[i] = (k == 0 ? 0 : re[i]) + partRe[i];
                    im[i] = (k == 0 ? 0 : im[i]) + partIm[i];
                }
            }
        }
    }

    private final class Beside implements Node {
        private final int first;
        private final List<Node> parts;
        private final int parameters;
        private final ComplexArray impedance;

        Beside(int first, List<Node> parts, int parameters, ComplexArray impedance) {
            this.first = first;
            this.parts = parts;
            this.parameters = parameters;
            this.impedance = impedance;
        }

        @Override
        public int parameters() {
            return parameters;
        }

        @Override
        public ComplexArray impedance() {
            return impedance;
        }

        /// Adds admittances; the buffers of the parts then hold those, not impedances.
        @Override
        public void evaluate(double[] values) {
            double[] re = impedance.real();
            double[] im = impedance.imaginary();
            for (int k = 0; k < parts.size(); k++) {
                parts.get(k).evaluate(values);
                invert(parts.get(k).impedance());
                double[] partRe = parts.get(k).impedance().real();
                double[] partIm = parts.get(k).impedance().imaginary();
                for (int i = 0; i < re.length; i++) {
                    re[i] = (k == 0 ? 0 : re[i]) + partRe[i];
                    im[i] = (k == 0 ? 0 : im[i]) + partIm[i];
                }
            }
            invert(impedance);
            if (differentiating) {
                carryDerivatives();
            }
        }

        private void carryDerivatives() {
            int parameter = first;
            for (Node part : parts) {
                toSquaredShare(part.impedance());
                for (int k = 0; k < part.parameters(); k++) {
                    multiply(derivatives.get(parameter++), part.impedance());
                }
            }
        }

        /// From the part's admittance to `(Z/Zₖ)²`, in place.
        private void toSquaredShare(ComplexArray admittance) {
            double[] re = admittance.real();
            double[] im = admittance.imaginary();
            double[] allRe = impedance.real();
            double[] allIm = impedance.imaginary();
            for (int i = 0; i < re.length; i++) {
                double shareRe = re[i] * allRe[i] - im[i] * allIm[i];
                double shareIm = re[i] * allIm[i] + im[i] * allRe[i];
                re[i] = shareRe * shareRe - shareIm * shareIm;
                im[i] = 2 * shareRe * shareIm;
            }
        }
    }

    private static void invert(ComplexArray array) {
        double[] re = array.real();
        double[] im = array.imaginary();
        for (int i = 0; i < re.length; i++) {
            double scale = 1 / (re[i] * re[i] + im[i] * im[i]);
            re[i] *= scale;
            im[i] *= -scale;
        }
    }

    private static void multiply(ComplexArray target, ComplexArray factor) {
        double[] re = target.real();
        double[] im = target.imaginary();
        double[] byRe = factor.real();
        double[] byIm = factor.imaginary();
        for (int i = 0; i < re.length; i++) {
            double product = re[i] * byRe[i] - im[i] * byIm[i];
            im[i] = re[i] * byIm[i] + im[i] * byRe[i];
            re[i] = product;
        }
    }
}
