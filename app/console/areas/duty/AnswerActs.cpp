// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/AnswerActs.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/BulletinSentences.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/duty/bulletin/CallDialog.h"
#include "views/duty/bulletin/ContactDialog.h"
#include "views/duty/bulletin/ContactsDialog.h"
#include "views/duty/bulletin/RemindDialog.h"
#include "views/widgets/ConfirmDialog.h"

#include "models/duty/bulletin/BulletinListModel.h"

#include <algorithm>
#include <utility>

namespace redoubt::console {

using namespace duty;

AnswerActs::AnswerActs(BulletinSeat &seat, QWidget &over, QObject *parent) : QObject(parent), m_seat(seat), m_over(over) { }

AnswerActs::~AnswerActs()
{
    delete m_dialog;
    delete m_contacts;
}

std::optional<Id> AnswerActs::channelOf(const Id &unit) const
{
    if (unit == m_seat.seat().unit)
        return m_seat.seat().channel;
    const auto channels = m_seat.channels();
    const auto found = std::ranges::find(channels, unit, &UnitChannel::unit);
    return found == channels.end() ? std::nullopt : std::optional(found->channel);
}

void AnswerActs::remind(const Id &bulletin, ReminderWants wants)
{
    const auto view = m_seat.board().bulletin(bulletin);
    if (!view)
        return;
    QStringList units;
    for (const auto &answer : m_seat.board().answers(bulletin, m_seat.channels())) {
        if (answer.state == (wants == ReminderWants::Acknowledgement ? AnswerState::NotAcknowledged : AnswerState::NoFeedback))
            units << models::text(answer.name);
    }
    if (units.isEmpty())
        return;
    const auto &body = view->paper().body;
    const auto number = models::text(view->paper().number);
    const auto time = m_seat.time();
    const auto text = wants == ReminderWants::Acknowledgement
        ? tr("Please acknowledge bulletin %1 by %2.").arg(number, models::datedTime(body.acknowledgeBy, time))
        : tr("Please give feedback on bulletin %1 by %2.").arg(number, models::datedTime(body.feedbackBy, time));
    delete m_dialog;
    auto *dialog = new views::RemindDialog(wants, number + QLatin1Char(' ') + models::text(body.title), units, text, m_over.window());
    m_dialog = dialog;
    connect(dialog, &views::RemindDialog::requested, this, [this, bulletin, wants](const QString &said) { sendReminder(bulletin, wants, said); });
    dialog->open();
}

void AnswerActs::sendReminder(const Id &bulletin, ReminderWants wants, const QString &text)
{
    const auto view = m_seat.board().bulletin(bulletin);
    // Who has answered since the dialog was opened is left out.
    auto made = view
        ? drafts::reminderDrafts(m_seat.board(), *view, m_seat.channels(), wants, text.toStdString(), m_seat.hand(), m_seat.place().newId())
        : std::vector<store::Draft>();
    if (made.empty())
        return refuse(tr("Everybody has answered meanwhile. Nothing was sent."));
    // Each by itself: one that the server does not take leaves the others alone.
    std::vector<std::vector<store::Draft>> groups;
    for (auto &draft : made)
        groups.push_back({std::move(draft)});
    m_seat.place().committer.commitInOrder(this, std::move(groups), [this](std::size_t count, const Result<store::CommitReceipt> &result) {
        if (!result)
            return refuse(Sentences::notSaved(result.error()));
        if (m_dialog)
            m_dialog->accept();
        Q_EMIT saved(Receipt(tr("%n units are reminded", nullptr, static_cast<int>(count))));
    });
}

void AnswerActs::call(const Id &bulletin, const Id &unit)
{
    const auto view = m_seat.board().bulletin(bulletin);
    const auto channel = channelOf(unit);
    if (!view || !channel || !m_seat.mayRemind())
        return Q_EMIT failed(tr("This unit has no channel yet: nothing reaches it, and no call can be kept."));
    views::CallForm form;
    form.bulletin = bulletin;
    form.unit = unit;
    form.wants = m_seat.board().answerIn(channel, bulletin).isAcknowledged() ? ReminderWants::Feedback : ReminderWants::Acknowledgement;
    const auto cards = m_seat.cards(*channel);
    if (!cards.empty()) {
        form.person = cards.front().name;
        form.phone = cards.front().phone;
    }
    delete m_dialog;
    const auto name = models::text(UnitShelf::of(m_seat.place().desk).nameOf(unit));
    auto *dialog = new views::CallDialog(form, name, cards, m_over.window());
    m_dialog = dialog;
    connect(dialog, &views::CallDialog::requested, this, [this, channel = *channel, name](const views::CallForm &said) {
        const auto known = m_seat.board().bulletin(said.bulletin);
        if (!known)
            return refuse(BulletinSentences::notDone({ErrorCode::NotFound, {}}));
        const drafts::CallWish wish{said.wants, said.person.toStdString(), said.phone.toStdString(), said.answer.toStdString()};
        commitInDialog(drafts::callDraft(*known, channel, wish, m_seat.hand(), m_seat.place().newId()), tr("Call to %1 kept").arg(name));
    });
    dialog->open();
}

void AnswerActs::acknowledge(const Id &bulletin)
{
    const auto view = m_seat.board().bulletin(bulletin);
    if (!view || !m_seat.mayAnswer())
        return;
    auto draft = drafts::receiptDraft(m_seat.board(), *view, *m_seat.seat().channel, m_seat.hand());
    if (!draft)
        return Q_EMIT notAnswered(bulletin, BulletinSentences::notDone(draft.error()));
    m_seat.place().committer.commit(this, std::vector{std::move(*draft)},
                                    [this, bulletin, number = models::text(view->paper().number)](const auto &result) {
                                        if (result)
                                            Q_EMIT saved(Receipt(tr("%1 is acknowledged").arg(number)));
                                        else
                                            Q_EMIT notAnswered(bulletin, Sentences::notSaved(result.error()));
                                    });
}

void AnswerActs::giveFeedback(const views::FeedbackForm &form)
{
    if (!m_seat.mayAnswer())
        return;
    if (form.files.isEmpty())
        return feedbackTaken(form, {});
    std::vector<views::FileInput> inputs;
    for (const auto &path : form.files)
        inputs.push_back({path, {}});
    // Of each bulletin by itself: feedback on the next one does not stop this one's files.
    m_intakes[form.bulletin] =
        std::make_unique<FileIntake>(m_seat.place().store, *m_seat.seat().channel, inputs, [this, form](const FileIntake::Taken &files) {
            const auto intake = m_intakes.find(form.bulletin);
            intake->second.release()->deleteLater(); // it is what calls
            m_intakes.erase(intake);
            if (files)
                feedbackTaken(form, *files);
            else
                Q_EMIT notAnswered(form.bulletin, BulletinSentences::notTakenIn(files.error()));
        });
}

void AnswerActs::feedbackTaken(const views::FeedbackForm &form, const std::vector<feed::AttachedFile> &files)
{
    const auto view = m_seat.board().bulletin(form.bulletin);
    auto made = view
        ? drafts::feedbackDrafts(m_seat.board(), *view, *m_seat.seat().channel, {form.result, form.text.toStdString(), files}, m_seat.hand())
        : Result<std::vector<store::Draft>>(fail(ErrorCode::NotFound));
    if (!made) {
        m_seat.place().committer.dropUnnamedFiles();
        return Q_EMIT notAnswered(form.bulletin, BulletinSentences::notDone(made.error()));
    }
    m_seat.place().committer.commit(this, std::move(*made), [this, bulletin = form.bulletin](const auto &result) {
        if (!result)
            return Q_EMIT notAnswered(bulletin, Sentences::notSaved(result.error()));
        Q_EMIT feedbackSaved(bulletin);
        Q_EMIT saved(Receipt(tr("Feedback given")));
    });
}

std::vector<views::UnitContacts> AnswerActs::directory() const
{
    std::vector<views::UnitContacts> units;
    const auto &shelf = UnitShelf::of(m_seat.place().desk);
    if (const auto channel = m_seat.seat().channel)
        units.push_back({m_seat.seat().unit, models::text(shelf.nameOf(m_seat.seat().unit)), m_seat.cards(*channel), true});
    const auto channels = m_seat.channels();
    for (const auto &unit : m_seat.units()) {
        const auto found = std::ranges::find(channels, unit.unit, &UnitChannel::unit);
        units.push_back(
            {unit.unit, models::text(unit.name), found == channels.end() ? std::vector<views::ContactCard>() : m_seat.cards(found->channel), false});
    }
    return units;
}

void AnswerActs::openContacts()
{
    delete m_contacts;
    m_contacts = new views::ContactsDialog(directory(), m_over.window());
    connect(m_contacts, &views::ContactsDialog::editRequested, this, &AnswerActs::editContact);
    connect(m_contacts, &views::ContactsDialog::removeRequested, this, &AnswerActs::removeContact);
    m_contacts->open();
}

void AnswerActs::refreshContacts()
{
    if (m_contacts)
        m_contacts->setUnits(directory());
}

void AnswerActs::editContact(const Id &unit, const views::ContactCard &card)
{
    const auto channel = channelOf(unit);
    if (!channel)
        return;
    delete m_dialog;
    const auto today = m_seat.zone().date(m_seat.place().now());
    auto *dialog = new views::ContactDialog(models::text(UnitShelf::of(m_seat.place().desk).nameOf(unit)), card, m_seat.cards(*channel),
                                            QDate(today.year(), today.month(), today.day()), m_over.window());
    m_dialog = dialog;
    connect(dialog, &views::ContactDialog::requested, this, [this, unit, opened = card](const views::ContactCard &changed) {
        const auto own = channelOf(unit);
        const auto cards = own ? m_seat.cards(*own) : std::vector<views::ContactCard>();
        // What somebody else has saved meanwhile is not written over by who has not read it.
        if (opened.id && std::ranges::find(cards, opened) == cards.end())
            return refuse(tr("Somebody has changed this card since you opened it. Nothing was saved; close the form and open it anew."));
        saveContact(unit, changed);
    });
    dialog->open();
}

void AnswerActs::saveContact(const Id &unit, const views::ContactCard &card)
{
    const auto channel = channelOf(unit);
    const auto since = calendar::CivilDate::of(card.since.year(), card.since.month(), card.since.day());
    if (!channel || !since)
        return refuse(BulletinSentences::notDone({ErrorCode::NotFound, {}}));
    UnitContact contact;
    contact.name = card.name.toStdString();
    contact.post = card.post.toStdString();
    contact.phone = card.phone.toStdString();
    contact.shortNumber = card.shortNumber.toStdString();
    contact.deputyOf = card.deputyOf;
    contact.since = *since;
    auto draft = drafts::contactDraft(m_seat.board(), *channel, contact, card.id);
    if (!draft && draft.error().code == ErrorCode::InvalidArgument)
        return refuse(tr("Name, post and telephone are names as others: without line breaks and signs that nobody sees."));
    commitInDialog(std::move(draft), tr("%1 is in the directory").arg(card.name));
}

void AnswerActs::removeContact(const Id &unit, const views::ContactCard &card)
{
    const auto channel = channelOf(unit);
    if (!channel || !card.id)
        return;
    views::Confirmation words;
    words.weight = views::Confirmation::Weight::Destructive;
    words.question = tr("Take %1 off the list?").arg(card.name);
    words.consequences = tr("The superior's duty room does not call them any more. The record of it stays.");
    words.accept = tr("Take off the list");
    auto *dialog = new views::ConfirmDialog(words, m_over.window());
    connect(dialog, &views::ConfirmDialog::confirmed, this, [this, channel = *channel, card] {
        commitInDialog(drafts::contactRemovedDraft(m_seat.board(), channel, *card.id), tr("%1 is off the list").arg(card.name));
    });
    dialog->open();
}

void AnswerActs::refuse(const QString &why)
{
    if (m_dialog)
        m_dialog->showFailure(why);
    else
        Q_EMIT failed(why);
}

void AnswerActs::commitInDialog(Result<store::Draft> draft, const QString &said)
{
    if (!draft)
        return refuse(BulletinSentences::notDone(draft.error()));
    m_seat.place().committer.commit(
        this, std::vector{std::move(*draft)}, [this, said, dialog = m_dialog](const Result<store::CommitReceipt> &result) {
            // Another form may be open by now: it is not the one that was saved.
            if (!result)
                return dialog ? dialog->showFailure(Sentences::notSaved(result.error())) : failed(Sentences::notSaved(result.error()));
            if (dialog)
                dialog->accept();
            Q_EMIT saved(Receipt(said));
        });
}

} // namespace redoubt::console
