// Accounts: signing in, passwords, roles.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"role.buyer", "inkoper", "buyer"},
    {"role.assessor", "beoordelaar", "assessor"},
    {"role.panel-chair", "panelvoorzitter", "panel chair"},
    {"role.controller", "controller", "controller"},
    {"role.working-group-editor", "redacteur van de werkgroep", "working group editor"},
    {"role.administrator", "beheerder", "administrator"},

    {"start.listening", "Wederwaarde luistert op {address}", "Wederwaarde listens at {address}"},
    {"start.stopping", "Wederwaarde stopt", "Wederwaarde stops"},
    {"start.first-administrator",
     "Er zijn nog geen accounts. Maak de eerste beheerder met deze link, eenmalig, tot {until:time}:\n  "
     "{link}",
     "There are no accounts yet. Make the first administrator with this link, once, until {until:time}:\n  "
     "{link}"},
    {"start.demo", "Demo-accounts (e-mailadres, wachtwoord):", "Demo accounts (e-mail address, password):"},

    {"security-key.malformed", "het antwoord is onvolledig", "the answer is incomplete"},
    {"security-key.wrong-type", "het antwoord hoort bij een andere handeling",
     "the answer belongs to another action"},
    {"security-key.wrong-challenge", "het antwoord kwam te laat of hoort bij een andere vraag",
     "the answer came too late or belongs to another question"},
    {"security-key.wrong-origin", "het antwoord komt van een ander adres",
     "the answer comes from another address"},
    {"security-key.wrong-site", "de sleutel hoort bij een andere website",
     "the key belongs to another website"},
    {"security-key.not-present", "de sleutel is niet aangeraakt", "the key was not touched"},
    {"security-key.algorithm", "dit soort sleutel wordt niet ondersteund",
     "this kind of key is not supported"},
    {"security-key.signature", "de handtekening klopt niet", "the signature is not right"},
    {"security-key.counter", "de sleutel lijkt gekopieerd", "the key seems to have been copied"},

    {"audit-action.account.invited", "uitnodiging verstuurd", "invitation made"},
    {"audit-action.account.invitationWithdrawn", "uitnodiging ingetrokken", "invitation withdrawn"},
    {"audit-action.account.invitationAccepted", "uitnodiging aanvaard", "invitation accepted"},
    {"audit-action.account.made", "account gemaakt", "account made"},
    {"audit-action.account.resetOffered", "nieuwe eenmalige link voor account gemaakt",
     "new one-time link for account made"},
    {"audit-action.account.reset", "account hersteld met eenmalige link", "account reset with one-time link"},
    {"audit-action.account.disabled", "account geblokkeerd", "account disabled"},
    {"audit-action.account.enabled", "account weer toegelaten", "account enabled again"},
    {"audit-action.account.roleGiven", "rol gegeven", "role given"},
    {"audit-action.account.roleTaken", "rol ingetrokken", "role taken back"},
    {"audit-action.account.signedIn", "aangemeld", "signed in"},
    {"audit-action.account.signedOut", "afgemeld", "signed out"},
    {"audit-action.account.signInRefused", "aanmelden geweigerd", "sign-in refused"},
    {"audit-action.account.secondFactorRefused", "tweede stap geweigerd", "second step refused"},
    {"audit-action.account.proofRefused", "bevestiging geweigerd", "confirmation refused"},
    {"audit-action.account.reauthenticated", "opnieuw aangetoond wie het is", "identity confirmed again"},
    {"audit-action.account.passwordChanged", "wachtwoord gewijzigd", "password changed"},
    {"audit-action.account.factorAdded", "tweede stap toegevoegd", "second step added"},
    {"audit-action.account.factorRemoved", "tweede stap verwijderd", "second step removed"},
    {"audit-action.account.recoveryCodesMade", "nieuwe herstelcodes gemaakt", "new recovery codes made"},
    {"audit-action.accessToken.made", "toegangstoken gemaakt", "access token made"},
    {"audit-action.accessToken.revoked", "toegangstoken ingetrokken", "access token revoked"},
    {"audit-action.tender.moved", "aanbesteding aan partij toegewezen", "tender given to party"},
};

constexpr BilingualText findings[]{
    {"account.signInRefused", "Het e-mailadres of het wachtwoord klopt niet.",
     "The e-mail address or the password is not right."},
    {"account.wait", "Er is te vaak iets verkeerds ingevuld; wacht nog {seconds:number} seconden.",
     "Something wrong was filled in too often; wait another {seconds:number} seconds."},
    {"account.secondFactorRefused", "Deze code of sleutel klopt niet, of is al gebruikt.",
     "This code or key is not right, or was used before."},
    {"account.proofRefused", "Dit klopt niet; probeer het opnieuw.", "This is not right; try again."},
    {"account.unknown", "Niet gevonden: {id}.", "Not found: {id}."},
    {"interest.first",
     "U zit in de commissie van deze aanbesteding. Verklaar eerst uw belangen, bij Mijn beoordeling; daarna ziet u "
     "de inschrijvingen.",
     "You sit in the panel of this tender. Declare your interests first, under My assessment; then you see the "
     "bids."},
    {"account.notAllowed", "Uw rollen laten dit niet toe.", "Your roles do not allow this."},
    {"account.otherParty",
     "U hebt in partij '{party}' geen rol waarmee dit mag: kies een partij waarvoor u inkoopt.",
     "You have no role in party '{party}' that allows this: choose a party for which you buy."},
    {"account.name", "De naam ontbreekt of is te lang.", "The name is missing or too long."},
    {"account.email", "Dit is geen e-mailadres.", "This is no e-mail address."},
    {"account.nameCharacters",
     "Dit bevat tekens die niet te zien zijn of op andere lijken; typ het over met gewone letters.",
     "This has characters that are not seen or look like others; type it again in ordinary letters."},
    {"account.nameScripts",
     "Dit bevat letters van verschillende schriften, zoals Latijnse met Cyrillische; gebruik er één.",
     "This has letters of several scripts, such as Latin with Cyrillic; use one."},
    {"account.nameReserved",
     "Deze naam staat in het logboek voor wat zonder account gebeurt; kies een andere.",
     "In the audit log this name stands for what happens without an account; choose another."},
    {"account.nameTaken",
     "Er is al een account van iemand met deze naam; voeg iets toe waardoor de twee te onderscheiden zijn.",
     "There is an account of somebody of this name; add what tells the two apart."},
    {"account.emailTaken", "Er is al een account met dit e-mailadres.",
     "There is an account with this e-mail address."},
    {"account.cannotBeMade",
     "Met deze uitnodiging kan geen nieuw account worden gemaakt. Heeft u hier al een account, meld u dan "
     "aan en "
     "aanvaard haar daarmee; vraag anders wie u uitnodigde om een andere.",
     "No new account can be made with this invitation. If you have an account here, sign in and accept it "
     "with that; "
     "else ask who invited you for another."},
    {"account.roleMissing", "Geef ten minste één rol.", "Give at least one role."},
    {"account.elsewhere",
     "Dit account is niet van deze partij: nodig de persoon uit. Wie elders al een account heeft, aanvaardt "
     "de uitnodiging daarmee.",
     "This account is not of this party: invite the person. Who has an account elsewhere already accepts the "
     "invitation with that."},
    {"account.invitationOther",
     "Deze uitnodiging is voor een ander e-mailadres dan dat van het account waarmee u bent aangemeld.",
     "This invitation is for another e-mail address than that of the account with which you signed in."},
    {"account.role", "Deze rol kan hier niet worden gegeven.", "This role cannot be given here."},
    {"account.party", "Partij {party} staat niet in het register.", "Party {party} is not in the register."},
    {"account.tender", "Er is geen aanbesteding {tender}.", "There is no tender {tender}."},
    {"account.lastAdministrator", "Zonder deze beheerder van de werkgroep is er geen meer.",
     "Without this administrator of the working group there would be none left."},
    {"account.passwordRepeated", "De twee wachtwoorden zijn niet gelijk.",
     "The two passwords are not the same."},
    {"account.passwordShort",
     "Dit wachtwoord is te kort om het enige te zijn; kies eerst een wachtwoord van ten minste 15 tekens.",
     "This password is too short to be the only factor; first choose one of at least 15 characters."},
    {"account.noSecondFactor", "Dit account heeft geen tweede stap.", "This account has no second step."},
    {"account.totpExpired", "Deze koppeling is verlopen; begin opnieuw.",
     "This set-up has expired; begin again."},
    {"account.totpCode", "De code klopt niet; vul de code in die de app nu toont.",
     "The code is not right; fill in the one that the app shows now."},
    {"account.securityKey", "De beveiligingssleutel kon niet worden toegevoegd: {reason:security-key.}.",
     "The security key could not be added: {reason:security-key.}."},
    {"account.securityKeyName", "De naam van de sleutel ontbreekt of is te lang.",
     "The name of the key is missing or too long."},
    {"account.securityKeyTaken", "Deze sleutel is al toegevoegd.", "This key has been added already."},
    {"password.empty", "Vul een wachtwoord in.", "Fill in a password."},
    {"password.characters", "Dit wachtwoord bevat tekens die niet kunnen worden gebruikt.",
     "This password has characters that cannot be used."},
    {"password.tooShort", "Het wachtwoord heeft ten minste {least} tekens.",
     "The password has at least {least} characters."},
    {"password.tooLong", "Het wachtwoord heeft ten hoogste {most} tekens.",
     "The password has at most {most} characters."},
    {"password.guessable",
     "Dit wachtwoord is snel te raden[: het bestaat vooral uit '{word}']. Kies bijvoorbeeld vier woorden die "
     "niets met elkaar te maken hebben.",
     "This password is soon guessed[: it is mostly '{word}']. Choose for instance four words that have "
     "nothing to do with each other."},
    {"accessToken.name", "De naam van het token ontbreekt of is te lang.",
     "The name of the token is missing or too long."},
    {"accessToken.expiry", "Kies een dag na vandaag, ten hoogste een jaar vooruit.",
     "Choose a day after today, at most a year ahead."},
    {"accessToken.tooMany", "Er zijn al {most} tokens; trek er eerst een in.",
     "There are {most} tokens already; revoke one first."},
    {"tender.party", "U koopt in voor meer partijen; noem een daarvan als aanbesteder.",
     "You buy for several parties; name one of them as the buyer."},
    {"step.otherPerson", "U bent aangemeld als {name}; namens een ander kan dit niet.",
     "You are signed in as {name}; this cannot be done on behalf of somebody else."},
};

}  // namespace

std::span<const BilingualText> account_words() { return words; }
std::span<const BilingualText> account_finding_texts() { return findings; }

}  // namespace templates
