// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/areas/duty/BulletinSeat.h"
#include "app/console/attachments/FileIntake.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace redoubt::views {
class BulletinDialog;
class KeptDialog;
} // namespace redoubt::views

namespace redoubt::console {

/// Drafting, checking, issuing and ending bulletins: dialogs, signatures, and what is minted.
class BulletinActs : public QObject
{
    Q_OBJECT
public:
    /// @p over: the widget in whose window dialogs open; it outlives this.
    BulletinActs(BulletinSeat &seat, QWidget &over, QObject *parent);
    ~BulletinActs() override;

    /// A new draft, or one that corrects @p corrects.
    void draft(const std::optional<Id> &corrects = {});
    void edit(const Id &draft);
    void pass(const Id &draft);
    void sendBack(const Id &draft);
    void issue(const Id &draft);
    void discard(const Id &draft);
    void end(const Id &bulletin, duty::BulletinEnding ending);
    void verify(const Id &bulletin);
    /// Why this account cannot issue a draft here; empty: it can.
    [[nodiscard]] QString whyNotIssue(const duty::DraftView &draft) const;

    /// Files of a draft are being sealed.
    [[nodiscard]] bool isTakingIn() const { return m_intake != nullptr; }

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);
    /// It was saved, and is to be shown.
    void showWanted(const redoubt::Id &record);

private:
    void openForm(const views::BulletinForm &form);
    void save(const views::BulletinForm &form);
    void taken(views::BulletinForm form, const std::vector<feed::AttachedFile> &files);
    void passed(const Id &draft, const std::string &digest, const Id &account, const QString &password);
    void sign(const Id &draft, const duty::BulletinPaper &paper, const QString &password);
    void signedBy(const Id &draft, const duty::BulletinPaper &paper, const feed::SignedWord &word);
    /// Saves; the dialog that is open is told how it went.
    void commit(Result<std::vector<store::Draft>> drafts, const QString &said);
    void commit(Result<store::Draft> draft, const QString &said);
    void refuse(const QString &why);
    [[nodiscard]] views::BulletinForm suggestion() const;

    BulletinSeat &m_seat;
    QWidget &m_over;
    QPointer<views::KeptDialog> m_dialog;
    std::unique_ptr<FileIntake> m_intake;
};

} // namespace redoubt::console
