/// Comma-separated tables with the column names of the Battery Data Format: Haven's plain exchange
/// format, written and read.
///
/// The names are the preferred labels of the Battery Data Alliance's ontology 1.2.0
/// (`https://w3id.org/battery-data-alliance/ontology/battery-data-format`).
@NullMarked
package science.haven.formats.batterydata;

import org.jspecify.annotations.NullMarked;
