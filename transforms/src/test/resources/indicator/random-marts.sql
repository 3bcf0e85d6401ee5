-- Draws are hashes of seed, row and purpose: the same in every run, whatever the threads.
create or replace macro draw(row_no, purpose, bound) as cast(hash({seed}, row_no, purpose) % bound as bigint);

-- A day between 2024-07-01 and 2026-12-27, so that some fall outside the months of the edition.
create or replace macro draw_day(row_no, purpose) as date '2024-07-01' + cast(draw(row_no, purpose, 910) as integer);

insert into mart.communes (code_insee, nom, population, epci, epci_nom)
select cast(79000 + i as varchar), 'Commune ' || i, 50 + draw(i, 'population', 3000), 'EPCI' || i % 8, 'EPCI ' || i % 8
from range(1, 41) as t(i);

insert into mart.epci (epci, epci_nom, population)
select epci, min(epci_nom), sum(population) from mart.communes group by epci;

insert into mart.epn (epn, nom, code_insee, epci, epci_nom)
select 'EPN' || lpad(cast(i as varchar), 2, '0'), 'Espace ' || i, code_insee, epci, epci_nom
from range(1, 36) as t(i)
left join mart.communes on code_insee = cast(79000 + i as varchar) and i % 9 <> 0;

insert into mart.lots (lot_id, donateur, date_cession, unites_annoncees)
select 'L' || i, 'Donateur ' || draw(i, 'donateur', 6), draw_day(i, 'cession'), nullif(draw(i, 'annonce', 60), 0)
from range({rows} // 100 + 1) as t(i);

insert into mart.appareils (appareil_id, lot_id, donateur, type_appareil, masse_kg, date_reception, date_reconditionnement, etat)
select
    'A' || i,
    lot_id,
    donateur,
    ['UNITE_CENTRALE', 'ECRAN', 'CLAVIER', 'SOURIS', 'CABLES'][1 + draw(i, 'type', 5)],
    draw(i, 'masse', 9000) / 1000,
    draw_day(i, 'reception'),
    case when draw(i, 'reconditionne', 3) > 0 then draw_day(i, 'reception') + 20 end,
    ['RECU', 'RECONDITIONNE', 'EN_PACK', 'DEMANTELE', 'REBUT'][1 + draw(i, 'etat', 5)]
from range({rows} // 2) as t(i)
left join mart.lots on lot_id = 'L' || draw(i, 'lot', {rows} // 80 + 1);

insert into mart.attributions (attribution_id, pack_id, beneficiaire, categorie, code_insee, epci, date_attribution, date_retour, delai_jours, premier_equipement, pack_vivant)
select
    'T' || i,
    'P' || i,
    encode('personne ' || draw(i, 'personne', {rows} // 10 + 1)),
    ['COLLEGIEN', 'ASSOCIATION', 'EHPAD', 'BIBLIOTHEQUE', 'RSA'][1 + draw(i, 'categorie', 5)],
    code_insee,
    epci,
    draw_day(i, 'attribution'),
    case when draw(i, 'rendu', 5) = 0 then draw_day(i, 'attribution') + cast(draw(i, 'retour', 300) as integer) end,
    nullif(draw(i, 'delai', 120), 0),
    case draw(i, 'premier', 3) when 0 then true when 1 then false end,
    draw(i, 'vivant', 20) > 0
from range({rows} // 8) as t(i)
left join mart.communes on code_insee = cast(79000 + draw(i, 'commune', 45) as varchar);

insert into mart.appareils_attribues (attribution_id, appareil_id, pack_id, type_appareil, masse_kg, categorie, epci, date_attribution, date_retour)
select attribution_id, appareil_id, pack_id, type_appareil, masse_kg, categorie, epci, date_attribution, date_retour
from mart.attributions
inner join mart.appareils on appareil_id in ('A' || attribution_id[2:], 'A' || attribution_id[2:] || '0')
where pack_vivant;

insert into mart.presences (session_id, personne, reconnue, date_session, epn, epci, theme, statut, tranche_age, genre, premiere_presence)
select
    'S' || i // 7,
    case when draw(i, 'anonyme', 4) = 0 then encode('anonyme ' || i) else encode('personne ' || draw(i, 'personne', {rows} // 8 + 1)) end,
    draw(i, 'anonyme', 4) > 0,
    draw_day(i // 7, 'session'),
    epn,
    epci,
    ['INTERNET', 'DEMARCHES', 'SECURITE', null][1 + draw(i // 7, 'theme', 4)],
    ['PRESENT', 'PRESENT', 'EXCUSE', 'ABSENT', 'ANNULE'][1 + draw(i, 'statut', 5)],
    ['12_17', '25_39', '70_PLUS', 'NC'][1 + draw(i, 'age', 4)],
    ['F', 'M', 'NC', null][1 + draw(i, 'genre', 4)],
    draw(i, 'premiere', 6) = 0
from range({rows}) as t(i)
left join mart.epn on epn = 'EPN' || lpad(cast(draw(i // 7, 'epn', 38) as varchar), 2, '0');

insert into mart.sessions (session_id, epn, epci, date_session, duree_min, theme, modalite, capacite, presents, absents, excuses, tenue)
select
    session_id,
    any_value(epn),
    any_value(epci),
    any_value(date_session),
    30 + draw(session_id, 'duree', 150),
    any_value(theme),
    ['INDIVIDUEL', 'ATELIER'][1 + draw(session_id, 'modalite', 2)],
    nullif(draw(session_id, 'capacite', 12), 0),
    count(*) filter (where statut = 'PRESENT'),
    count(*) filter (where statut = 'ABSENT'),
    count(*) filter (where statut = 'EXCUSE'),
    count(*) filter (where statut = 'PRESENT') > 0
from mart.presences
group by session_id;

insert into mart.personnes_formees (personne, premiere_presence, premiere_delivrance)
select personne, min(date_session), case when draw(personne, 'delivrance', 4) = 0 then min(date_session) + 30 end
from mart.presences
where reconnue and statut = 'PRESENT'
group by personne;

insert into mart.personnes_equipees (personne, categorie, premiere_attribution, presence_apres, premiere_toutes)
select beneficiaire, categorie, min(date_attribution), case when draw(beneficiaire, 'forme', 2) = 0 then min(date_attribution) + 10 end, true
from mart.attributions
where categorie in ('COLLEGIEN', 'RSA')
group by beneficiaire, categorie;

insert into mart.certifications (attestation_id, personne, referentiel, "option", date_evaluation, date_delivrance, epn_delivreur, resultat)
select
    'C' || i,
    encode('personne ' || draw(i, 'personne', {rows} // 8 + 1)),
    ['PIM', 'PIX'][1 + draw(i, 'referentiel', 2)],
    ['PERSONNEL', 'PROFESSIONNEL', null][1 + draw(i, 'option', 3)],
    draw_day(i, 'evaluation'),
    draw_day(i, 'evaluation') + 5,
    'EPN' || lpad(cast(1 + draw(i, 'epn', 35) as varchar), 2, '0'),
    ['DELIVRE', 'AJOURNE', 'ABANDON'][1 + draw(i, 'resultat', 3)]
from range({rows} // 25) as t(i);

insert into mart.sorties_dechets (identifiant, date_expedition, code_dechet, masse_kg, recyclee)
select 'B' || i, draw_day(i, 'expedition'), ['160213', '160214', '200136', null][1 + draw(i, 'code', 4)], draw(i, 'masse', 900000) / 1000, draw(i, 'recyclee', 3) > 0
from range({rows} // 200 + 1) as t(i);

insert into mart.insertion (mois, structure_siret, date_mois, heures)
select strftime(debut, '%Y-%m'), '1', cast(debut as date), draw(epoch(debut), 'heures', 100000) / 100
from (select unnest(generate_series(date '2024-07-01', date '2026-12-01', interval 1 month)) as debut);

insert into mart.objectifs (annee, indicateur, cible, delibere_le) values (2024, 'packs_attribues_cumul', 5000, date '2024-01-15');

insert into mart.comptes (livraison, date_livraison, fichier, nom_table, statut, nature, lues, rejetees)
select strftime(debut, '%Y-%m'), cast(debut as date) + 20, 'f' || t, ['lots', 'packs', 'sessions'][1 + t], 'CHARGE', 'LIVRAISON', 1000, 12
from (select unnest(generate_series(date '2024-07-01', date '2026-12-01', interval 1 month)) as debut), range(3) as n(t);

insert into mart.refus (livraison, date_livraison, fichier, nom_table, statut, nature, code, lignes)
select livraison, date_livraison, fichier, nom_table, statut, nature, unnest(['CLE_MANQUANTE', 'DATE_IMPOSSIBLE', 'CODE_INCONNU']), unnest([3, 4, 5])
from mart.comptes;
