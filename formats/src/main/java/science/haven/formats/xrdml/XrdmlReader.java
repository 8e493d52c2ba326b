package science.haven.formats.xrdml;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.quantity.Unit;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XRDML: each scan over 2θ becomes a spectrum of its own.
///
/// ```text
/// <scan …><dataPoints>
///   <positions axis="2Theta" unit="deg"><startPosition>10</startPosition>
///     <endPosition>90</endPosition></positions>
///   <counts unit="counts">12 13 …</counts>
/// </dataPoints></scan>
/// ```
public final class XrdmlReader implements FormatReader {

    /// A reader; it has no state.
    public XrdmlReader() {}

    @Override
    public String format() {
        return "XRDML";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = file.head().stripLeading();
        return head.startsWith("<") && head.contains("<xrdMeasurements");
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        Header header = new Header(format());
        List<XrdmlScan> scans = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // A data file must not make Haven fetch or expand anything.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text(file)));
            walk(file, xml, header, scans);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            String found = e.getMessage() == null ? "damage" : e.getMessage();
            FormatException wrong =
                    new FormatException(
                            file.name(), line, "XML", found.replaceFirst("(?s).*Message: ", ""));
            wrong.initCause(e);
            throw wrong;
        }
        if (scans.isEmpty()) {
            throw new FormatException(file.name(), "file", "a scan over 2Theta", "none");
        }
        List<Measurement> measurements = new ArrayList<>();
        for (XrdmlScan scan : scans) {
            int n = measurements.size() + 1;
            String name = scans.size() == 1 ? file.name() : file.name() + "#" + n;
            measurements.add(scan.spectrum(header, name, file.sha256()));
        }
        return measurements;
    }

    /// The text without its byte order mark. Bytes that are no UTF-8 become a replacement
    /// character; the parser's own decoder would write its complaint about them to the terminal.
    private static String text(SourceFile file) {
        String text =
                new String(
                        file.bytes(),
                        file.isUtf16() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void walk(
            SourceFile file, XMLStreamReader xml, Header header, List<XrdmlScan> scans)
            throws XMLStreamException, FormatException {
        Optional<XrdmlScan> scan = Optional.empty();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("scan")) {
                scan.filter(XrdmlScan::isOverTwoTheta).ifPresent(scans::add);
                scan = Optional.empty();
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            int line = xml.getLocation().getLineNumber();
            switch (xml.getLocalName()) {
                case "scan" -> scan = Optional.of(new XrdmlScan(file.name(), line));
                case "kAlpha1" -> {
                    double[] length = XrdmlScan.numbers(file.name(), line, xml.getElementText());
                    if (length.length == 1 && length[0] > 0) {
                        header.condition("wavelength", length[0], Unit.ANGSTROM);
                    }
                }
                default -> {
                    if (scan.isPresent()) {
                        scan.get().take(xml, line);
                    }
                }
            }
        }
    }
}
