// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/areas/duty/BulletinSeat.h"
#include "app/console/attachments/FileIntake.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>

namespace redoubt::views {
class ContactsDialog;
class KeptDialog;
} // namespace redoubt::views

namespace redoubt::console {

/// What is said of bulletins in channels: reminders and calls downward, receipts and feedback upward; and the directory of liaisons.
class AnswerActs : public QObject
{
    Q_OBJECT
public:
    /// @p over: the widget in whose window dialogs open; it outlives this.
    AnswerActs(BulletinSeat &seat, QWidget &over, QObject *parent);
    ~AnswerActs() override;

    void remind(const Id &bulletin, duty::ReminderWants wants);
    void call(const Id &bulletin, const Id &unit);
    void acknowledge(const Id &bulletin);
    void giveFeedback(const views::FeedbackForm &form);
    void openContacts();
    /// Cards came or went: the directory, if it is open, shows them.
    void refreshContacts();

    /// Files of feedback are being sealed.
    [[nodiscard]] bool isTakingIn() const { return !m_intakes.empty(); }

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);
    /// Of what our unit said of that bulletin: why it was not saved.
    void notAnswered(const redoubt::Id &bulletin, const QString &why);
    void feedbackSaved(const redoubt::Id &bulletin);

private:
    void sendReminder(const Id &bulletin, duty::ReminderWants wants, const QString &text);
    void feedbackTaken(const views::FeedbackForm &form, const std::vector<feed::AttachedFile> &files);
    void editContact(const Id &unit, const views::ContactCard &card);
    void saveContact(const Id &unit, const views::ContactCard &card);
    void removeContact(const Id &unit, const views::ContactCard &card);
    void commitInDialog(Result<store::Draft> draft, const QString &said);
    void refuse(const QString &why);
    [[nodiscard]] std::vector<views::UnitContacts> directory() const;
    [[nodiscard]] std::optional<Id> channelOf(const Id &unit) const;

    BulletinSeat &m_seat;
    QWidget &m_over;
    QPointer<views::KeptDialog> m_dialog;
    QPointer<views::ContactsDialog> m_contacts;
    std::map<Id, std::unique_ptr<FileIntake>> m_intakes; ///< of feedback whose files are being sealed, by bulletin
};

} // namespace redoubt::console
