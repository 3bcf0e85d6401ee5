package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.storage.TableName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The tables that a SELECT reads, as Spark's own parser understands it: named with their schema, in order of first
 * appearance. Common table expressions are named without one, and are left out.
 */
final class ReadRelations {
    private final Set<TableName> names = new LinkedHashSet<>();

    private ReadRelations() {}

    static List<TableName> of(String select) {
        ReadRelations search = new ReadRelations();
        search.visit(new CatalystSqlParser().parsePlan(select));
        return List.copyOf(search.names);
    }

    private void visit(LogicalPlan plan) {
        if (plan instanceof UnresolvedRelation) {
            add(((UnresolvedRelation) plan).multipartIdentifier());
        }

        // Common table expressions hang beside the tree, not in it.
        visitAll(plan.innerChildren());
        visitAll(plan.children());
        CollectionConverters.asJava(plan.expressions()).forEach(this::visitExpression);
    }

    private void visitAll(Seq<? extends TreeNode<?>> nodes) {
        for (TreeNode<?> node : CollectionConverters.asJava(nodes)) {
            if (node instanceof LogicalPlan) {
                visit((LogicalPlan) node);
            }
        }
    }

    private void visitExpression(Expression expression) {
        if (expression instanceof SubqueryExpression) {
            visit((LogicalPlan) ((SubqueryExpression) expression).plan());
        }

        CollectionConverters.asJava(expression.children()).forEach(this::visitExpression);
    }

    private void add(Seq<String> parts) {
        if (parts.size() == 2) {
            names.add(new TableName(parts.apply(0), parts.apply(1)));
        }
    }
}
