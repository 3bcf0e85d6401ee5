-- grain: une ligne par fichier d'une livraison et par table qu'il nourrit
-- cle: livraison, fichier, nom_table
-- titre: Comptes des fichiers livrés
-- lecture: Le compte en vigueur de chaque fichier : une référence arrivée plus tard le révise. nature dit si le fichier
--   est une référence du produit ou une livraison.
-- limites: les comptes remplacés restent dans journal.comptes.
-- colonne nature, aucune: Nature de la livraison. REFERENCE pour les références du produit, LIVRAISON sinon.
with

comptes as (
    select * from journal.comptes
),

livraisons as (
    select * from journal.livraisons
),

natures as (
    select
        livraison,
        max(nature) as nature
    from livraisons
    where nature <> 'MODELES'
    group by livraison
),

ranges as (
    select
        *,
        row_number() over (partition by livraison, fichier, nom_table order by sequence desc) as rang_compte
    from comptes
)

select
    ranges.livraison,
    ranges.fichier,
    ranges.nom_table,
    ranges.date_livraison,
    natures.nature,
    ranges.statut,
    ranges.format,
    ranges.lues,
    ranges.nouvelles,
    ranges.corrigees,
    ranges.doublons,
    ranges.perimees,
    ranges.retirees,
    ranges.rejetees,
    ranges.retenues,
    ranges.ignorees,
    ranges.rejetees_par_code
from ranges
left join natures on natures.livraison = ranges.livraison
where ranges.rang_compte = 1
