-- grain: one row of mart.objectifs and the export row that it comes from
-- cle: annee, indicateur
select
    annee,
    indicateur,
    'objectifs' as nom_table,
    annee || ' ' || indicateur as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.objectifs
