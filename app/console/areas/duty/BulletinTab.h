// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/AnswerActs.h"
#include "app/console/areas/duty/BulletinActs.h"
#include "app/console/areas/duty/BulletinController.h"
#include "app/console/areas/duty/DutyTab.h"
#include "app/console/areas/duty/GroupActs.h"
#include "views/frame/KeyGroup.h"

#include <QPointer>

namespace redoubt::views {
class BulletinPage;
class Button;
} // namespace redoubt::views

namespace redoubt::console {

/// Bulletins that a unit sends to those below it, and those that are sent to it; the directory of liaisons.
class BulletinTab final : public DutyTab
{
    Q_OBJECT
public:
    BulletinTab(const AreaPlace &place, const DutySeat &seat);

    [[nodiscard]] views::BulletinPage &bulletinPage() const { return *m_page; }
    [[nodiscard]] BulletinActs &issuing() { return m_issuing; }
    [[nodiscard]] AnswerActs &answers() { return m_answers; }
    [[nodiscard]] GroupActs &groups() { return m_groups; }
    [[nodiscard]] static QList<views::KeyGroup> keys();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *page() const override;
    [[nodiscard]] QList<QWidget *> acts() override;
    [[nodiscard]] bool isTakingIn() const override { return m_issuing.isTakingIn() || m_answers.isTakingIn(); }
    void shown() override;
    void setCompact(bool compact) override;
    void tick() override;
    [[nodiscard]] std::vector<Waiting> waiting() const override;
    [[nodiscard]] QList<views::PaletteItem> finds() const override;
    bool choose(const QString &item) override;
    bool follow(const Intent &intent) override;

private:
    BulletinSeat m_seat;
    views::BulletinPage *m_page;
    BulletinActs m_issuing;
    AnswerActs m_answers;
    GroupActs m_groups;
    BulletinController m_shows;
    QPointer<views::Button> m_draft; ///< of the title row
    QPointer<views::Button> m_sort;  ///< likewise
};

} // namespace redoubt::console
