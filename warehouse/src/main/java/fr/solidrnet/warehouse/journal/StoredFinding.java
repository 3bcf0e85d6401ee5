package fr.solidrnet.warehouse.journal;

import fr.solidrnet.warehouse.finding.Finding;
import java.time.LocalDate;

/**
 * A finding as {@code journal.constats} keeps it. The findings of a file and table are written again as a whole when
 * its account is revised; the current ones are those of the account's latest sequence.
 *
 * @param livraison name of the delivery that brought the file
 * @param empreinte SHA-256 of the file's bytes
 * @param rang rank among the findings of its row, 0 for the one that the row is counted under
 */
public record StoredFinding(String livraison, LocalDate dateLivraison, String empreinte, int rang, Finding finding) {}
