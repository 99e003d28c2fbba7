// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/Specimens.h"

#include "views/gallery/SpecimenText.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/FloatingFrame.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PaletteList.h"
#include "views/widgets/Surface.h"
#include "views/widgets/Toast.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QPainter>

namespace redoubt::views::specimens {

namespace {

/// The tooltip of a time, painted as the style paints it.
class TooltipPicture : public QWidget
{
public:
    TooltipPicture() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }
    [[nodiscard]] QSize sizeHint() const override { return {180, scaled(56)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {140, scaled(56)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawRound(painter, rect(), 6, tokens().tooltip);
        const int line = height() / 2 - 4;
        drawText(painter, QRect(12, 4, width() - 24, line), QStringLiteral("14:26:18 (UTC+8)"), textFont(SmallType, Weight::Bold),
                 tokens().tooltipText);
        drawText(painter, QRect(12, 4 + line, width() - 24, line), QStringLiteral("UTC 2026-04-15 06:26:18"), textFont(SmallType),
                 tokens().tooltipText2);
    }
};

/// Holds a toast open in the page.
class ToastStage : public QWidget
{
public:
    ToastStage()
    {
        setMinimumSize(180, scaled(48));
        m_toast = new Toast(this);
        m_toast->showReceipt(SpecimenText::tr("353 points ruled"), {{SpecimenText::tr("Show"), {}}});
    }

protected:
    void resizeEvent(QResizeEvent *) override { m_toast->setGeometry(rect()); }

private:
    Toast *m_toast;
};

} // namespace

QWidget *menuAndReceipt()
{
    auto *menu = new QMenu;
    const auto add = [menu](Icon icon, const QString &text, const QKeySequence &keys = {}) {
        auto *action = menu->addAction(themedIcon(icon, scaled(16), tokens().text2), text);
        action->setShortcut(keys);
        action->setShortcutVisibleInContextMenu(true);
        return action;
    };
    menu->setActiveAction(add(Icon::Eye, SpecimenText::tr("Open"), QKeySequence(Qt::Key_Return)));
    add(Icon::Copy, SpecimenText::tr("Compare"), QKeySequence(Qt::CTRL | Qt::Key_D));
    add(Icon::Users, SpecimenText::tr("Give to another judge"));
    menu->addSeparator();
    add(Icon::XCircle, SpecimenText::tr("Reject…"));
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 16);
    menu->setWindowFlags(Qt::Widget); // a popup cannot lie in a layout
    menu->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(menu, 0, Qt::AlignTop);
    auto *right = columnLayout(8);
    right->addWidget(new TooltipPicture);
    right->addWidget(new ToastStage);
    right->addStretch();
    row->addLayout(right, 1);
    return box;
}

QWidget *confirmation()
{
    Confirmation confirmation;
    confirmation.weight = Confirmation::Weight::Destructive;
    confirmation.icon = Icon::Stop;
    confirmation.question = SpecimenText::tr("Stop the whole exercise?");
    confirmation.consequences = SpecimenText::tr("8 attacking teams are told to stop at once; the attack window closes; the 9 claims "
                                                 "already in can still be ruled on. To go on, two members of the control cell must agree.");
    confirmation.accept = SpecimenText::tr("Stop the exercise");
    confirmation.decline = SpecimenText::tr("Do not stop");
    confirmation.typedWord = SpecimenText::tr("Bedrock");
    auto *dialog = new ConfirmDialog(confirmation, nullptr);
    dialog->setWindowFlags(Qt::Widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    auto *desk = new Surface(Ground::Desk);
    columnLayout(desk)->addWidget(dialog, 0, Qt::AlignHCenter);
    return desk;
}

QWidget *palette()
{
    auto *frame = new FloatingFrame(FloatingFrame::Height::Menu);
    auto *column = columnLayout(frame, {1, 8, 1, 8});
    auto *model = new PaletteListModel(frame);
    model->setItems(
        {{QString(), SpecimenText::tr("Rule on this claim"), SpecimenText::tr("action"), Icon::Scale, QStringLiteral("Ctrl ⏎"), {}},
         {QString(), SpecimenText::tr("Return for completion"), SpecimenText::tr("action"), Icon::Undo, QStringLiteral("Ctrl R"), {}},
         {QString(), SpecimenText::tr("Judging"), SpecimenText::tr("page"), Icon::Exercise, QStringLiteral("Ctrl 2"), {}},
         {QString(), SpecimenText::tr("#0417 Administrator of the central control system"), SpecimenText::tr("claim"), Icon::File, {}, {}}});
    auto *list = new QListView;
    list->setModel(model);
    list->setItemDelegate(new PaletteDelegate(list));
    list->setFocusPolicy(Qt::NoFocus);
    list->setCurrentIndex(model->index(0));
    list->setFixedHeight(4 * scaled(36));
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(list);
    return frame;
}

} // namespace redoubt::views::specimens
