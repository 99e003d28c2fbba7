// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/StyleSheet.h"

#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QHash>
#include <QRegularExpression>

namespace redoubt::views {

namespace {

// @name is a colour or drawing; @px(n) a scaled length; @box(n,m) a scaled control height n less m pixels of
// border and padding, since min-height is the content box.
constexpr auto sheet = R"(
QToolTip{background:@tooltip;color:@tooltipText;border:0;padding:6px 10px 7px 10px;}
QLabel{background:transparent;}
QLabel[tone="text2"]{color:@text2;}
QLabel[tone="text3"]{color:@text3;}
QLabel[tone="neutral"]{color:@neutralText;}
QLabel[tone="accent"]{color:@accentText;}
QLabel[tone="red"]{color:@redText;}
QLabel[tone="blue"]{color:@blueText;}
QLabel[tone="white"]{color:@whiteText;}
QLabel[tone="s1"]{color:@s1Text;}
QLabel[tone="s2"]{color:@s2Text;}
QLabel[tone="s3"]{color:@s3Text;}
QLabel[tone="s4"]{color:@s4Text;}
QLabel[tone="ok"]{color:@okText;}
QFrame[surface="pane"]{background:@surface;border:0;}
QFrame[surface="card"]{background:@surface;border:1px solid @border;border-radius:6px;}
QFrame[surface="inset"]{background:@subtle;border:1px solid @border;border-radius:6px;}
QFrame[surface="desk"]{background:@bg;border:0;border-radius:6px;}
QFrame[surface="headed"]{background:@surface;border:0;border-bottom:1px solid @border;}
QFrame[rule="horizontal"]{background:@border;border:0;max-height:1px;min-height:1px;}
QFrame[rule="vertical"]{background:@border;border:0;max-width:1px;min-width:1px;}

QPushButton{background:@surface;color:@text;border:1px solid @borderStrong;border-radius:6px;padding:0 12px 1px 12px;min-height:@box(32,3);max-height:@box(32,3);}
QPushButton:hover{background:@hover;}
QPushButton:pressed{background:@pressed;}
QPushButton:checked{background:@accentSoft;border-color:@accent;color:@accentText;}
QPushButton:focus{border:2px solid @accent;padding:0 11px 1px 11px;min-height:@box(32,5);max-height:@box(32,5);}
QPushButton:disabled{color:@disabledText;border-color:@border;background:@subtle;}
QPushButton::menu-indicator{image:none;width:0;}
QPushButton[kind="primary"]{background:@accent;color:@onSolid;border:1px solid @accent;}
QPushButton[kind="primary"]:hover{background:@accentHover;border-color:@accentHover;}
QPushButton[kind="primary"]:pressed{background:@accentHover;}
QPushButton[kind="primary"]:focus{border:2px solid @focusOnAccent;}
QPushButton[kind="primary"]:disabled{background:@pressed;border-color:@pressed;color:@disabledText;}
QPushButton[kind="ghost"]{background:transparent;border:1px solid transparent;color:@text2;padding:0 8px 1px 8px;}
QPushButton[kind="ghost"]:hover{background:@hover;color:@text;}
QPushButton[kind="ghost"]:pressed,QPushButton[kind="ghost"]:checked{background:@pressed;color:@text;}
QPushButton[kind="ghost"]:focus{border:2px solid @accent;padding:0 7px 1px 7px;}
QPushButton[kind="ghost"]:disabled{color:@disabledText;}
QPushButton[kind="danger"]{color:@s4Text;}
QPushButton[kind="danger"]:hover{background:@s4Soft;border-color:@s4Text;}
QPushButton[kind="danger"]:focus{border:2px solid @s4Text;}
QPushButton[kind="danger"]:disabled{color:@disabledText;}
QPushButton[kind="destructive"]{background:@danger;color:@onSolid;border:1px solid @danger;}
QPushButton[kind="destructive"]:hover,QPushButton[kind="destructive"]:pressed{background:@s4Text;border-color:@s4Text;}
QPushButton[kind="destructive"]:focus{border:2px solid @text;}
QPushButton[kind="destructive"]:disabled{background:@pressed;border-color:@pressed;color:@disabledText;}
QPushButton[kind="link"]{background:transparent;border:2px solid transparent;color:@accentText;padding:0 0 1px 0;min-height:@box(28,5);max-height:@box(28,5);}
QPushButton[kind="link"]:hover{text-decoration:underline;}
QPushButton[kind="link"]:focus{border:2px solid @accent;}
QPushButton[kind="link"]:disabled{color:@disabledText;}
QPushButton[measure="small"]{min-height:@box(24,3);max-height:@box(24,3);padding:0 8px 1px 8px;}
QPushButton[measure="small"]:focus{min-height:@box(24,5);max-height:@box(24,5);padding:0 7px 1px 7px;}
QPushButton[measure="large"]{min-height:@box(40,3);max-height:@box(40,3);}
QPushButton[measure="large"]:focus{min-height:@box(40,5);max-height:@box(40,5);}
QPushButton[iconOnly="true"]{padding:0 0 1px 0;min-width:@box(32,2);max-width:@box(32,2);}
QPushButton[iconOnly="true"]:focus{padding:0 0 1px 0;min-width:@box(32,4);max-width:@box(32,4);}
QPushButton[iconOnly="true"][measure="small"]{padding:0 0 1px 0;min-width:@box(24,2);max-width:@box(24,2);}
QPushButton[iconOnly="true"][measure="small"]:focus{padding:0 0 1px 0;min-width:@box(24,4);max-width:@box(24,4);}
QToolButton{background:transparent;border:0;border-radius:4px;padding:0;}
QToolButton:hover{background:@hover;}
QToolButton:focus{border:2px solid @accent;}

QLineEdit,QComboBox,QSpinBox,QDoubleSpinBox,QDateEdit,QTimeEdit,QDateTimeEdit{background:@field;border:1px solid @borderStrong;border-radius:6px;padding:0 8px 1px 8px;min-height:@box(32,3);max-height:@box(32,3);selection-background-color:@accent;selection-color:@onSolid;}
QLineEdit:hover,QComboBox:hover,QAbstractSpinBox:hover{border-color:@text3;}
QLineEdit:focus,QComboBox:focus,QSpinBox:focus,QDoubleSpinBox:focus,QDateEdit:focus,QTimeEdit:focus,QDateTimeEdit:focus{border:2px solid @accent;padding:0 7px 1px 7px;min-height:@box(32,5);max-height:@box(32,5);}
QLineEdit{padding:0 6px 1px 6px;}
QLineEdit:focus{padding:0 5px 1px 5px;}
QLineEdit[invalid="true"],QComboBox[invalid="true"],QSpinBox[invalid="true"],QDoubleSpinBox[invalid="true"],QPlainTextEdit[invalid="true"]{border-color:@s4Solid;}
QLineEdit[search="true"]{background:@subtle;}
QLineEdit[bare="true"],QLineEdit[bare="true"]:focus{background:transparent;border:0;padding:0;min-height:@box(32,0);max-height:@box(32,0);}
QLineEdit:disabled,QComboBox:disabled,QAbstractSpinBox:disabled,QPlainTextEdit:disabled{background:@subtle;border-color:@border;color:@disabledText;}
QLineEdit{lineedit-password-character:8226;}
QAbstractSpinBox QLineEdit,QAbstractSpinBox QLineEdit:focus{background:transparent;border:0;padding:0;min-height:0;}
QComboBox{padding-right:24px;}
QComboBox:focus{padding-right:23px;}
QComboBox::drop-down,QDateEdit::drop-down,QDateTimeEdit::drop-down{border:0;width:28px;}
QComboBox::down-arrow{image:url(@chevronDown);width:@px(16);height:@px(16);}
QComboBox[bare="true"],QComboBox[bare="true"]:focus{background:transparent;border-color:transparent;color:@text2;font-size:@px(12);min-height:@box(24,3);max-height:@box(24,3);}
QComboBox[bare="true"]:hover,QComboBox[bare="true"]:focus{background:@hover;}
QComboBox[bare="true"]:focus{border:2px solid @accent;min-height:@box(24,5);max-height:@box(24,5);}
QComboBox QAbstractItemView{background:@surface;border:1px solid @borderStrong;outline:0;padding:4px;selection-background-color:@accentSoft;selection-color:@text;}
QComboBox QAbstractItemView::item{min-height:@px(30);padding:0 8px;border-radius:4px;}
QComboBox QAbstractItemView::item:hover,QComboBox QAbstractItemView::item:selected{background:@accentSoft;color:@text;}
QAbstractSpinBox::up-button,QAbstractSpinBox::down-button{subcontrol-origin:border;width:20px;border:0;background:transparent;}
QAbstractSpinBox::up-button{subcontrol-position:top right;margin-top:3px;margin-right:2px;}
QAbstractSpinBox::down-button{subcontrol-position:bottom right;margin-bottom:3px;margin-right:2px;}
QAbstractSpinBox::up-button:hover,QAbstractSpinBox::down-button:hover{background:@hover;border-radius:3px;}
QAbstractSpinBox::up-arrow{image:url(@chevronUp);width:@px(12);height:@px(12);}
QAbstractSpinBox::down-arrow{image:url(@chevronDown);width:@px(12);height:@px(12);}
QPlainTextEdit{background:@field;border:1px solid @borderStrong;border-radius:6px;padding:4px;selection-background-color:@accent;selection-color:@onSolid;}
QPlainTextEdit:hover{border-color:@text3;}
QPlainTextEdit:focus{border:2px solid @accent;padding:3px;}

QCheckBox,QRadioButton{spacing:8px;background:transparent;padding:2px;border:1px solid transparent;border-radius:4px;}
QCheckBox:focus,QRadioButton:focus{border:2px solid @accent;padding:1px;}
QListView::indicator,QTreeView::indicator,QTableView::indicator,QCheckBox::indicator{width:@px(14);height:@px(14);border:1px solid @text3;border-radius:4px;background:@field;}
QCheckBox::indicator:hover,QRadioButton::indicator:hover{border-color:@accent;}
QListView::indicator:checked,QTreeView::indicator:checked,QTableView::indicator:checked,QCheckBox::indicator:checked{background:@accent;border-color:@accent;image:url(@check);}
QCheckBox::indicator:indeterminate{background:@accent;border-color:@accent;image:url(@dash);}
QListView::indicator:disabled,QTreeView::indicator:disabled,QTableView::indicator:disabled,QCheckBox::indicator:disabled,QRadioButton::indicator:disabled{border-color:@border;background:@subtle;}
QListView::indicator:checked:disabled,QTreeView::indicator:checked:disabled,QTableView::indicator:checked:disabled,QCheckBox::indicator:checked:disabled{background:@disabledText;}
QRadioButton::indicator{width:@px(14);height:@px(14);border:1px solid @text3;border-radius:@round(16);background:@field;}
QRadioButton::indicator:checked{border:4px solid @accent;width:@box(14,6);height:@box(14,6);}

QScrollArea,QListView,QTableView,QTreeView{background:transparent;border:0;outline:0;}
QScrollArea>QWidget>QWidget{background:transparent;}
QAbstractItemView[floating="true"]{background:@surface;color:@text;border:1px solid @borderStrong;outline:0;padding:4px;selection-background-color:@accentSoft;selection-color:@text;}
QAbstractItemView[floating="true"]::item{min-height:@px(30);padding:0 8px;border-radius:4px;color:@text;}
QAbstractItemView[floating="true"]::item:hover,QAbstractItemView[floating="true"]::item:selected{background:@accentSoft;color:@text;}
QTableView{gridline-color:transparent;selection-background-color:@accentSoft;selection-color:@text;alternate-background-color:@subtle;}
QHeaderView{background:@subtle;border:0;}
QHeaderView::section{font-size:@px(12);background:@subtle;color:@text2;border:0;border-bottom:1px solid @border;padding:0 8px 1px 8px;}
QHeaderView::section:first{padding-left:16px;}
QHeaderView::section:last{padding-right:16px;}
QHeaderView::section:only-one{padding-left:16px;padding-right:16px;}
QHeaderView::section:hover{color:@text;}
QHeaderView::up-arrow{image:url(@chevronUp);width:@px(12);height:@px(12);subcontrol-position:center right;right:4px;}
QHeaderView::down-arrow{image:url(@chevronDown);width:@px(12);height:@px(12);subcontrol-position:center right;right:4px;}
QScrollBar:vertical{background:transparent;width:10px;margin:0;border:0;}
QScrollBar:horizontal{background:transparent;height:10px;margin:0;border:0;}
QScrollBar::handle{background:@scrollThumb;border-radius:3px;margin:2px;}
QScrollBar::handle:vertical{min-height:32px;}
QScrollBar::handle:horizontal{min-width:32px;}
QScrollBar::handle:hover{background:@text3;}
QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0;}
QScrollBar::add-page,QScrollBar::sub-page{background:transparent;}
QAbstractScrollArea::corner{background:transparent;border:0;}
QSplitter::handle{background:@border;}
QSplitter::handle:horizontal{width:1px;}
QSplitter::handle:vertical{height:1px;}
QSplitter::handle:hover{background:@accent;}
QSlider{min-height:@px(20);}
QSlider::groove:horizontal{height:4px;background:@pressed;border-radius:2px;}
QSlider::sub-page:horizontal{background:@accent;border-radius:2px;}
QSlider::handle:horizontal{width:14px;height:14px;margin:-6px 0;border-radius:8px;background:@surface;border:1px solid @accent;}
QSlider::handle:horizontal:focus{border:2px solid @accent;width:14px;height:14px;margin:-7px 0;border-radius:9px;}
QProgressBar{background:@pressed;border:0;border-radius:3px;max-height:6px;min-height:6px;text-align:right;}
QProgressBar::chunk{background:@accent;border-radius:3px;}
QMenu{background:@surface;border:1px solid @borderStrong;padding:4px;}
QMenu::item{padding:@px(6) 24px @px(7) 12px;border-radius:4px;color:@text;}
QMenu::icon{padding-left:8px;}
QMenu::item:selected{background:@accentSoft;}
QMenu::item:disabled{color:@disabledText;}
QMenu::separator{height:1px;background:@border;margin:4px 8px;}
QMenu::right-arrow{image:none;}
)";

QString drawing(const QString &name) { return QStringLiteral(":/redoubt/theme/%1.svg").arg(name); }

} // namespace

QString styleSheet(const Tokens &tokens)
{
    QHash<QString, QString> values;
    const auto colours = tokens.named();
    for (auto it = colours.cbegin(); it != colours.cend(); ++it)
        values.insert(it.key(), it.value().name());
    const QString scheme = tokens.dark ? QStringLiteral("dark") : QStringLiteral("light");
    values.insert(QStringLiteral("chevronDown"), drawing(QStringLiteral("chevron-down-") + scheme));
    values.insert(QStringLiteral("chevronUp"), drawing(QStringLiteral("chevron-up-") + scheme));
    values.insert(QStringLiteral("check"), drawing(QStringLiteral("check")));
    values.insert(QStringLiteral("dash"), drawing(QStringLiteral("dash")));

    static const QRegularExpression token(QStringLiteral("@(\\w+)(?:\\((\\d+)(?:,(\\d+))?\\))?"));
    const QString source = QLatin1StringView(sheet);
    QString result;
    qsizetype end = 0;
    for (auto matches = token.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(source).mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const QString name = match.captured(1);
        const int length = scaled(match.captured(2).toInt());
        if (name == QLatin1StringView("px"))
            result += QStringLiteral("%1px").arg(length);
        else if (name == QLatin1StringView("box"))
            result += QStringLiteral("%1px").arg(length - match.captured(3).toInt());
        else if (name == QLatin1StringView("round"))
            result += QStringLiteral("%1px").arg(length / 2);
        else {
            Q_ASSERT_X(values.contains(name), "styleSheet", qPrintable(name));
            result += values.value(name);
        }
    }
    result += QStringView(source).mid(end);
    return result;
}

} // namespace redoubt::views
