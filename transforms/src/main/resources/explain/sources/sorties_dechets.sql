-- grain: one row of mart.sorties_dechets and the export row that it comes from
-- cle: identifiant = identifiant_sortie
select
    identifiant as identifiant_sortie,
    'sorties_dechets' as nom_table,
    identifiant as identifiant,
    livraison,
    date_livraison,
    fichier,
    ligne
from courant.sorties_dechets
