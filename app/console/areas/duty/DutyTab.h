// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/duty/DutySeat.h"

#include <QList>
#include <QObject>
#include <QString>

#include <vector>

class QWidget;

namespace redoubt::console {

/// One tab of the duty page, made for one seat: a page with its controller. Ends before its page does.
class DutyTab : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What the tab is called; the same at every call.
    [[nodiscard]] virtual QString title() const = 0;
    /// Made with the tab; the duty page owns it.
    [[nodiscard]] virtual QWidget *page() const = 0;
    /// Buttons of the title row while the tab is in front, from left to right; asked once, the duty page owns them.
    [[nodiscard]] virtual QList<QWidget *> acts() { return {}; }
    /// What waits for this account behind it: as many as waiting() lists, so that a badge counts what a notice tells of.
    [[nodiscard]] virtual int badge() const
    {
        int count = 0;
        for (const auto &each : waiting())
            count += each.count;
        return count;
    }

    /// Files are being taken in for something that was sent: who leaves now loses it.
    [[nodiscard]] virtual bool isTakingIn() const { return false; }

    /// It came to the front.
    virtual void shown() { }
    virtual void setCompact(bool) { }
    /// Once a second.
    virtual void tick() { }
    [[nodiscard]] virtual std::vector<Waiting> waiting() const { return {}; }
    [[nodiscard]] virtual std::vector<views::PageAction> actsHere() { return {}; }
    /// Ids begin with "duty." and a word of the tab.
    [[nodiscard]] virtual QList<views::PaletteItem> finds() const { return {}; }
    /// Goes to what an item of finds() stands for and asks to be in front; false: it is none of them.
    virtual bool choose(const QString &) { return false; }
    /// Shows the record that @p intent names and asks to be in front; false: it is none of its own.
    virtual bool follow(const Intent &) { return false; }

Q_SIGNALS:
    /// Its badge, what waits, or what it shows is another.
    void changed();
    /// It is to be shown.
    void frontRequested();
    void intended(const redoubt::console::Intent &intent, const QString &otherwise);
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);
};

} // namespace redoubt::console
