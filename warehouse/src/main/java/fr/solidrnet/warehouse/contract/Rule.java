package fr.solidrnet.warehouse.contract;

import fr.solidrnet.warehouse.finding.FindingCode;
import java.util.List;
import java.util.Map;

/**
 * A condition over several columns of one row that is a finding when it holds.
 *
 * @param column the column the finding points at
 * @param code what is found; its severity says whether the row is refused
 * @param when holds when every named column has one of the canonical values listed ({@code ""}: missing)
 */
public record Rule(String column, FindingCode code, Map<String, List<String>> when) {}
